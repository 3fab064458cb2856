const KEY = 'waymark-theme';

/** The switch between light and dark; a preference of this browser alone. */
export function watchTheme(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    button.hidden = false;
    button.addEventListener('click', switchTheme);
  }
}

/** Dark where it is light, and light where it is dark. */
export function switchTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = dark ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, root.dataset['theme']);
  } catch {
    // Storage may be refused; the choice then holds for this page only.
  }
}
