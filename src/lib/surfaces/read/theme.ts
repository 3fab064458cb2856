const KEY = 'waymark-theme';

/** The switch between light and dark; a preference of this browser alone. */
export function watchTheme(): void {
  const root = document.documentElement;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const dark = root.dataset['theme']
        ? root.dataset['theme'] === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset['theme'] = dark ? 'light' : 'dark';
      try {
        localStorage.setItem(KEY, root.dataset['theme']);
      } catch {
        // Storage may be refused; the choice then holds for this page only.
      }
    });
  }
}
