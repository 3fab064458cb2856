/** Takes the colours that the frame's address asks for; otherwise the reader's own stay. */
export function takeTheme(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
}
