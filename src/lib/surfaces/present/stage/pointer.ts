/** A gesture on the picture, px of the screen: where, how far dragged, how much nearer. */
export interface Gesture {
  x: number;
  y: number;
  dx: number;
  dy: number;
  factor: number;
}

export interface Hands {
  onNext: () => void;
  onBack: () => void;
  /** Looks around; false where there is nothing to look around in. */
  onLook: (gesture: Gesture) => boolean;
  /** Has the presenter looked away already? Then one finger drags. */
  looking: () => boolean;
  onPoint: (at: { x: number; y: number }) => void;
  /** The story's language is written from right to left, and so are its steps. */
  mirrored: boolean;
}

/** Farther than this a click is a drag, px. */
const STILL = 8;
/** Shorter than this a stroke is no swipe, px. */
const SWIPE = 50;
/** This share of the screen, where lines begin, is for going back. */
const BACK = 0.2;

/** A mouse and fingers: click or swipe to move; drag, wheel or pinch to look around. */
export function watchPointers(screen: HTMLElement, hands: Hands): void {
  const down = new Map<number, PointerEvent>();
  let start: PointerEvent | undefined;
  let dragging = false;

  screen.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, event);
    if (down.size === 1) [start, dragging] = [event, false];
    else [start, dragging] = [undefined, true];
    screen.setPointerCapture(event.pointerId);
  });

  screen.addEventListener('pointermove', (event) => {
    hands.onPoint({ x: event.clientX, y: event.clientY });
    const before = down.get(event.pointerId);
    if (!before) return;
    const [other] = [...down.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
    if (start && distance(start, event) > STILL) dragging = true;
    if (!dragging || (!other && event.pointerType === 'touch' && !hands.looking())) return;
    down.set(event.pointerId, event);
    hands.onLook({
      x: other ? other.clientX : event.clientX,
      y: other ? other.clientY : event.clientY,
      dx: other ? 0 : event.clientX - before.clientX,
      dy: other ? 0 : event.clientY - before.clientY,
      factor: other ? distance(other, event) / Math.max(1, distance(other, before)) : 1,
    });
  });

  const up = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || !start || event.type === 'pointercancel') return;
    const dx = event.clientX - start.clientX;
    const swiped =
      Math.abs(dx) > SWIPE && Math.abs(dx) > 1.5 * Math.abs(event.clientY - start.clientY);
    if (!dragging) {
      const { left, right, width } = screen.getBoundingClientRect();
      const along = hands.mirrored ? right - event.clientX : event.clientX - left;
      if (along < width * BACK) hands.onBack();
      else hands.onNext();
    } else if (event.pointerType === 'touch' && swiped && !hands.looking())
      (dx < 0 !== hands.mirrored ? hands.onNext : hands.onBack)();
    start = undefined;
  };
  screen.addEventListener('pointerup', up);
  screen.addEventListener('pointercancel', up);

  screen.addEventListener(
    'wheel',
    (event) => {
      const factor = Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015));
      if (hands.onLook({ x: event.clientX, y: event.clientY, dx: 0, dy: 0, factor }))
        event.preventDefault();
    },
    { passive: false },
  );
}

function distance(a: PointerEvent, b: PointerEvent): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}
