/** Size of the stage, and whether cards travel over it or below. */
export interface Frame {
  width: number;
  height: number;
  wide: boolean;
}

/** Follows the size of an element; reading the returned function is reactive. */
export function watchFrame(stage: HTMLElement): () => Frame {
  const read = (): Frame => ({
    width: stage.clientWidth,
    height: stage.clientHeight,
    // The stylesheet decides which layout it is, and says so.
    wide: getComputedStyle(stage).getPropertyValue('--layout').trim() === 'wide',
  });
  let frame = $state.raw(read());
  new ResizeObserver(() => {
    const next = read();
    if (next.width !== frame.width || next.height !== frame.height || next.wide !== frame.wide)
      frame = next;
  }).observe(stage);
  return () => frame;
}
