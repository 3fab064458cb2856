/** A page that is measured. */
export interface Subject {
  name: string;
  url: string;
  /** Ids of its steps, in order; what its picture says at each is `shown`. */
  steps: readonly { id: string; shown: string }[];
}

/** Where a page's picture is: ours, a peer's, the plain page's. */
export const PICTURE = '[data-stage], [data-picture], body > svg';

/** What is there once there is a picture to look at: ours is drawn by the server, with these shapes. */
export const SEEN = '.shapes path, [data-picture] path, [data-drawn], body > svg';

/** What is there once the picture that moves has been drawn. */
export const DRAWN = '[data-stage] svg, [data-picture] path, [data-drawn], body > svg';

/** A middling phone. */
export const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
export const DESK = { viewport: { width: 1280, height: 800 } };

/** From one step to the next on that desk, px: so it is in the story, and the peers are set alike. */
export const STEP_LENGTH = 1400;

/** tsx marks functions with a helper of its own, which those that run in a page must find there. */
export const KEEP_NAMES = 'globalThis.__name = (named) => named';
