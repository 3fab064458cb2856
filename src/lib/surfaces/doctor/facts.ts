import type { Policy } from './policy';

/** What can be seen of somebody's page, as plain data. */
export interface PageFacts {
  /** Where it stands; undefined where that was not told. */
  address?: string;
  policies: readonly Policy[];
  /** Value of Cross-Origin-Embedder-Policy. */
  embedder?: string;
  figures: readonly FigureFacts[];
  /** Frames of a story that stand in the page's own text. */
  frames: readonly FrameFacts[];
  scripts: readonly ScriptFacts[];
  /** Stylesheets of other files, whose rules were not seen. */
  unseen: number;
  /** Only of a page that is open. */
  window?: { height: number; still: boolean };
}

export interface FigureFacts {
  /** As it stands in `data-waymark`. */
  story: string;
  mode: string;
  /** The one to show alone, or to begin with. */
  step: string;
  /** What the script has come to, where it has run. */
  status: string;
  around: readonly Around[];
}

/** An element around the figure, the nearest first, up to the root. */
export interface Around {
  /** As a selector: `div.wrap`. */
  name: string;
  overflow: readonly [string, string];
}

export interface FrameFacts {
  address: string;
  /** Undefined where it has none. */
  sandbox?: string;
  /** As it is laid out or written, px; undefined where it says nothing. */
  height?: number;
}

export interface ScriptFacts {
  address: string;
  integrity: boolean;
  open: boolean;
}
