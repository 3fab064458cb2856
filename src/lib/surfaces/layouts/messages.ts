import type { Film, StepPictures } from '$lib/stage/cut';

/** What the page asks of the worker; the story comes first, once, as its JSON. */
export type Order = string | LayOrder;

export interface LayOrder {
  /** Of this size; comes back with what was laid out. Another one makes what went before void. */
  run: number;
  size: Film['size'];
  /** This step first, and then those about it, until all are laid out. */
  step: number;
}

/** A step that is laid out, or why it cannot be. */
export type Laid = { run: number; step: number } & ({ pictures: StepPictures } | { error: string });
