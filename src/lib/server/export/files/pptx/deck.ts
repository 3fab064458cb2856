import type { Drawing } from './drawing/draw-group';
import type { Inks } from './drawing/paint';

/** A chart whose figures a colleague can open and change. */
export interface DeckChart {
  title: string;
  unit: string;
  /** What the figures are of, in order: dates or countries. */
  labels: readonly string[];
  /** One for each of those whose figures they are; nothing where they have none. */
  series: readonly { name: string; values: readonly (number | undefined)[] }[];
  /** Figures in the words they were given in, one a line. */
  notes: readonly string[];
  /** Six hexadecimal digits. */
  colour: string;
}

export interface DeckSlide {
  /** Of its words. */
  language: string;
  kicker: string;
  headline: string;
  text: readonly string[];
  /** What the speaker says, and what it rests on. */
  notes: string;
  /** Such as `7 / 24`. */
  number: string;
  /** Address of the step; undefined where the site's is not known. */
  link: string | undefined;
  /** A file, what it shows in words, and its place in shares of the room for pictures. */
  picture:
    { file: string; description: string; x: number; y: number; w: number; h: number } | undefined;
  /** Shapes over the picture, or in its place. */
  drawing: Drawing | undefined;
  /** Instead of the picture, beside one another. */
  charts: readonly DeckChart[];
}

export interface Deck {
  title: string;
  language: string;
  /** Written from right to left: words stand at the right of pictures. */
  rtl: boolean;
  shape: '16:9' | '4:3';
  /** Share of the width that the words have: what is left is the picture's. */
  column: number;
  /** Height of a slide in the units of its drawings. */
  units: number;
  inks: Inks;
  slides: readonly DeckSlide[];
}
