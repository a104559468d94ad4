// What the server cannot do in time: keys in the writing box, focus and scrolling.
const near = 160;

export function attach(root, page) {
  const box = root.querySelector('#write');
  const form = box.form;
  const grow = () => {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  };
  box.addEventListener('input', grow);
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = box.value;
    if (!text.trim()) return;
    box.value = '';
    grow();
    page.invokeMethodAsync('WriteAsync', text).catch(() => {
      box.value = text;
      grow();
    });
  });
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target !== box) box.focus();
  });
  toEnd(root);
  if (matchMedia('(pointer: fine)').matches) box.focus();
}

// After the person's own act: the end of the conversation, and the place of the next answer.
export function settle(root) {
  toEnd(root);
  if (!matchMedia('(pointer: fine)').matches) return;
  const forms = root.querySelectorAll('.said.open form.question');
  const field = forms[forms.length - 1]?.querySelector('.wrong input, .wrong textarea, .wrong select, input, textarea, select');
  (field ?? root.querySelector('#write')).focus({ preventScroll: true });
}

// Something new came unasked: follow it only when the person was reading the end.
export function follow(root) {
  const main = root.querySelector('main');
  if (main.scrollHeight - main.scrollTop - main.clientHeight < near + lastHeight(root)) toEnd(root);
}

export function show(theme) {
  document.cookie = `theme=${theme}; path=/; max-age=34560000; samesite=lax`;
  document.documentElement.dataset.theme = theme;
}

function lastHeight(root) {
  return root.querySelector('.log > :last-child')?.offsetHeight ?? 0;
}

function toEnd(root) {
  const main = root.querySelector('main');
  main.scrollTo({ top: main.scrollHeight, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}
