/** Calls back when the browser has nothing better to do; soon, where it cannot tell. */
export function whenIdle(work: () => void): number {
  return typeof requestIdleCallback === 'function'
    ? requestIdleCallback(work)
    : window.setTimeout(work, 50);
}

/** Takes back what `whenIdle` promised. */
export function cancelIdle(handle: number): void {
  if (typeof cancelIdleCallback === 'function') cancelIdleCallback(handle);
  else clearTimeout(handle);
}

/** Lets the browser do what is waiting, then goes on. */
export function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
