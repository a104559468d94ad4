// What the server cannot do in time: keys in the writing box, focus and scrolling. Listens from the first moment:
// words sent before the page is connected wait for it.
(() => {
  let connected;
  const page = new Promise(resolve => connected = resolve);
  const isFine = () => matchMedia('(pointer: fine)').matches;
  const box = () => document.getElementById('write');
  const main = () => document.querySelector('.chat > main');

  const grow = area => {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  };

  // To the end, but never past the start of what is new: a long answer is read from its beginning.
  const toEnd = () => {
    const start = [...document.querySelectorAll('.log > .own')].pop() ?? document.querySelector('.log > :last-child');
    const top = Math.min(main().scrollHeight, start ? start.offsetTop - 8 : 0);
    main().scrollTo({ top, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
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

  window.assistantChat = {
    attach(reference) {
      connected(reference);
      toEnd();
      if (isFine()) box().focus();
    },

    // After the person's own act: the end of the conversation, and the place of the next answer.
    settle() {
      toEnd();
      if (!isFine()) return;
      const form = [...document.querySelectorAll('.said.open .question')].pop();
      const field = form?.querySelector('.wrong :is(input, textarea, select)') ?? form?.querySelector('input, textarea, select');
      (field ?? box()).focus({ preventScroll: true });
    },

    // Something new came unasked: followed only when the person was reading the end.
    follow() {
      const last = document.querySelector('.log > :last-child')?.offsetHeight ?? 0;
      if (main().scrollHeight - main().scrollTop - main().clientHeight < last + 160) toEnd();
    },

    show(theme) {
      document.cookie = `theme=${theme}; path=/; max-age=34560000; samesite=lax`;
      document.documentElement.dataset.theme = theme;
    },
  };
})();
