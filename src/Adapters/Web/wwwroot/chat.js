// What the server cannot do in time: keys in the writing box, focus, scrolling, files dropped. Listens from the first
// moment: words sent before the page is connected wait for it.
(() => {
  let connected;
  const page = new Promise(resolve => connected = resolve);
  const isFine = () => matchMedia('(pointer: fine)').matches;
  const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const box = () => document.getElementById('write');
  const last = selector => [...document.querySelectorAll(selector)].pop();

  const grow = area => {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  };

  // To the end, but never past the start of what is new: a long answer is read from its beginning.
  const toEnd = () => (last('.log > .own') ?? last('.log > *'))?.scrollIntoView({ block: 'start', behavior: isCalm() ? 'auto' : 'smooth' });

  let isAtEnd = true;
  const watch = (selector, see) => new IntersectionObserver(changes => see(changes.pop().isIntersecting)).observe(document.querySelector(selector));

  const attachFile = files => {
    const input = document.querySelector('.composer input[type="file"]');
    if (!files?.length || !input) return false;
    input.files = files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };

  document.addEventListener('input', event => {
    if (event.target === box()) grow(event.target);
  });

  document.addEventListener('keydown', event => {
    if (event.target === box() && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit();
    } else if (event.key === 'Escape' && event.target.closest?.('.question')) {
      box().focus();
    }
  });

  document.addEventListener('click', event => {
    if (event.target.closest?.('.more')) document.querySelector('.chat .end').scrollIntoView({ block: 'end', behavior: isCalm() ? 'auto' : 'smooth' });
  });

  document.addEventListener('submit', async event => {
    if (!event.target.matches('.composer')) return;
    event.preventDefault();
    const area = box();
    const text = area.value;
    if (!text.trim()) return;
    area.value = '';
    grow(area);
    try {
      await (await page).invokeMethodAsync('WriteAsync', text);
    } catch {
      if (!area.value) area.value = text;
      grow(area);
    }
  });

  // A file dropped on the page or pasted into the box is attached, as with the button.
  const carriesFile = event => event.dataTransfer?.types.includes('Files');
  const showDrop = isOver => document.querySelector('.composer')?.classList.toggle('dropping', isOver);
  document.addEventListener('dragover', event => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    showDrop(true);
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) showDrop(false);
  });
  document.addEventListener('drop', event => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    showDrop(false);
    attachFile(event.dataTransfer.files);
  });
  document.addEventListener('paste', event => {
    if (event.target === box() && !event.clipboardData.types.includes('text/plain') && attachFile(event.clipboardData.files)) event.preventDefault();
  });

  // News that came while the person was elsewhere are marked in the tab.
  const mark = '● ';
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
  });

  window.assistantChat = {
    attach(reference) {
      connected(reference);
      toEnd();
      watch('.chat .end', isSeen => isAtEnd = isSeen);
      watch('.chat .near-end', isSeen => document.querySelector('.more').hidden = isSeen);
      if (isFine()) box().focus();
    },

    // After the person's own act: the end of the conversation, and the place of the next answer. On a phone the
    // keyboard would hide half of it: the answer itself gets the focus there.
    settle() {
      toEnd();
      const form = last('.said.open .question');
      const wrong = form?.querySelector('.wrong :is(input, textarea, select)');
      const field = wrong ?? form?.querySelector('input, textarea, select') ?? box();
      const target = isFine() ? field : document.querySelector('.log > .own ~ .said.open');
      target?.focus({ preventScroll: true });
      wrong?.closest('.wrong').scrollIntoView({ block: 'center' });
    },

    // Something new came unasked: followed only when the person was reading the end.
    follow() {
      if (isAtEnd) toEnd();
      if (document.hidden && !document.title.startsWith(mark)) document.title = mark + document.title;
    },

    show(theme) {
      document.cookie = `theme=${theme}; path=/; max-age=34560000; samesite=lax`;
      document.documentElement.dataset.theme = theme;
    },
  };
})();
