/**
 * The time, four times a second, for as long as the component lives; reading the returned function
 * is reactive. A timer rather than frames, which a covered window does not get.
 */
export function watchClock(): () => number {
  let now = $state.raw(Date.now());
  $effect(() => {
    const timer = setInterval(() => (now = Date.now()), 250);
    return () => clearInterval(timer);
  });
  return () => now;
}
