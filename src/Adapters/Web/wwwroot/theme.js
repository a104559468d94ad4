// Runs before the first paint: the choice made with the button, else what the system prefers.
(() => {
  const cookie = name => document.cookie.split('; ').find(pair => pair.startsWith(name + '='))?.slice(name.length + 1);
  const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.cookie = `scheme=${scheme}; path=/; max-age=34560000; samesite=lax`;
  document.documentElement.dataset.theme = cookie('theme') ?? scheme;
})();
