/** Size of the stage, and whether cards travel over it or below. */
export interface Frame {
  width: number;
  height: number;
  wide: boolean;
  /** The page is read from right to left: the cards are at the right. */
  mirrored: boolean;
}

/** The size of an element now; calls back when it has another. */
export function watchFrame(stage: HTMLElement, onChange: () => void): () => Frame {
  const style = getComputedStyle(stage);
  const read = (): Frame => ({
    width: stage.clientWidth,
    height: stage.clientHeight,
    // The stylesheet decides which layout it is, and says so.
    wide: style.getPropertyValue('--layout').trim() === 'wide',
    mirrored: style.direction === 'rtl',
  });
  let frame = read();
  new ResizeObserver(() => {
    const next = read();
    if (next.width === frame.width && next.height === frame.height && next.wide === frame.wide)
      return;
    frame = next;
    onChange();
  }).observe(stage);
  return () => frame;
}
