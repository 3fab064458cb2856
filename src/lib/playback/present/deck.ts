import { clampLooking } from '$lib/story/looking';
import type { Looking } from '$lib/story/looking';
import { stopOf } from './stops';
import type { Stop } from './stops';

export const PANELS = ['overview', 'find', 'sources', 'help', 'card'] as const;
/** What can lie over the picture; the card is the projector's test card. */
export type Panel = (typeof PANELS)[number];

export const SWITCHES = ['laser', 'timer', 'notes'] as const;
export type Switch = (typeof SWITCHES)[number];

/** Everything that a presentation is in, as plain data: it travels to the speaker's window. */
export interface Deck {
  /** Index of the stop that is shown. */
  stop: number;
  cover: 'black' | 'white' | undefined;
  panel: Panel | undefined;
  /** The step chosen in the overview. */
  chosen: number;
  /** Digits of a step's number, until Enter. */
  typed: string;
  looking: Looking | undefined;
  laser: boolean;
  timer: boolean;
  notes: boolean;
}

export const NEW_DECK: Deck = {
  stop: 0,
  cover: undefined,
  panel: undefined,
  chosen: 0,
  typed: '',
  looking: undefined,
  laser: false,
  timer: false,
  notes: false,
};

/** What a key, a gesture or the speaker's window asks for. */
export type Request =
  | { ask: 'next' | 'back' | 'up' | 'down' | 'first' | 'last' | 'enter' | 'escape' }
  | { ask: 'go'; step: number }
  | { ask: 'digit'; digit: string }
  | { ask: 'cover'; with: 'black' | 'white' }
  | { ask: 'panel'; open: Panel }
  | { ask: 'switch'; of: Switch }
  | { ask: 'look'; looking: Looking | undefined };

/** Longer than any number of a step. */
const DIGITS = 4;

/** Rows of the overview are so much longer than columns, on a screen that is wider than high. */
const WIDE = 1.6;

/** Steps in a row of the overview. */
export function columnsOf(steps: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(steps * WIDE)));
}

/**
 * The deck after a request. Pure: keys, clickers, mice and windows only make requests.
 *
 * "Next" first puts away what lies over the picture, or comes back from looking around, and moves
 * only when the step's own picture is there to be seen: nothing is ever skipped unseen.
 */
export function reduce(deck: Deck, request: Request, stops: readonly Stop[]): Deck {
  const still = deck.typed === '' ? deck : { ...deck, typed: '' };
  switch (request.ask) {
    case 'next':
      return step(still, 1, 1, stops);
    case 'back':
      return step(still, -1, -1, stops);
    case 'down':
      return step(still, 1, columnsOf(countSteps(stops)), stops);
    case 'up':
      return step(still, -1, -columnsOf(countSteps(stops)), stops);
    case 'first':
    case 'last': {
      const end = request.ask === 'first' ? 0 : stops.length - 1;
      if (deck.panel === 'overview') return { ...still, chosen: stops[end]?.step ?? 0 };
      return moveTo(still, end);
    }
    case 'go':
      return moveTo(still, stopOf(stops, request.step));
    case 'digit':
      return { ...deck, typed: (deck.typed + request.digit).slice(-DIGITS) };
    case 'enter':
      if (deck.typed !== '') return moveTo(still, stopOf(stops, Number(deck.typed)));
      if (deck.panel === 'overview') return moveTo(still, stopOf(stops, deck.chosen));
      return step(still, 1, 1, stops);
    case 'escape':
      return escape(deck);
    case 'cover':
      return { ...still, cover: deck.cover === request.with ? undefined : request.with };
    case 'panel': {
      // Under a cover nobody would see it open.
      const open = deck.panel === request.open && !deck.cover ? undefined : request.open;
      const chosen = stops[deck.stop]?.step ?? 0;
      return { ...still, panel: open, cover: undefined, chosen };
    }
    case 'switch':
      return { ...still, [request.of]: !deck[request.of] };
    case 'look':
      return { ...still, looking: request.looking && clampLooking(request.looking) };
  }
}

/** Something lies over the step's own picture, or stands in its place. */
export function isAside({ cover, panel, looking }: Deck): boolean {
  return cover !== undefined || panel !== undefined || looking !== undefined;
}

/** One on or back; in the overview, `along` cells. */
function step(deck: Deck, by: 1 | -1, along: number, stops: readonly Stop[]): Deck {
  if (deck.cover) return { ...deck, cover: undefined };
  if (deck.panel === 'overview') {
    const chosen = deck.chosen + along;
    return chosen < 0 || chosen >= countSteps(stops) ? deck : { ...deck, chosen };
  }
  if (deck.panel) return { ...deck, panel: undefined };
  if (deck.looking) return { ...deck, looking: undefined };
  const stop = Math.min(stops.length - 1, Math.max(0, deck.stop + by));
  return stop === deck.stop ? deck : { ...deck, stop };
}

/** Straight to a stop, with nothing in the way. */
function moveTo(deck: Deck, stop: number): Deck {
  return { ...deck, stop, cover: undefined, panel: undefined, looking: undefined };
}

/** Out of whatever is open, the topmost first. */
function escape(deck: Deck): Deck {
  if (deck.typed !== '') return { ...deck, typed: '' };
  if (deck.cover) return { ...deck, cover: undefined };
  if (deck.panel) return { ...deck, panel: undefined };
  if (deck.looking) return { ...deck, looking: undefined };
  if (deck.laser) return { ...deck, laser: false };
  if (deck.notes) return { ...deck, notes: false };
  return deck.timer ? { ...deck, timer: false } : deck;
}

function countSteps(stops: readonly Stop[]): number {
  return (stops.at(-1)?.step ?? 0) + 1;
}
