import type { Looking } from '$lib/story/looking';
import { NEW_DECK, PANELS, SWITCHES } from './deck';
import type { Deck, Request } from './deck';
import type { Watch } from './pace';

/**
 * What the stage's window and the speaker's say to each other. By `postMessage` between a window
 * and the one that opened it, because that alone works where pages are files: there, storage and
 * channels may be shared by nobody, or by everybody.
 */
export type Message =
  /** Speaker: I am here, tell me where we are. Sent again and again, so that either may reload. */
  | { say: 'hello' }
  | { say: 'ask'; request: Request }
  /** Where the light points, in shares of the slide; null when it is off. */
  | { say: 'point'; at: readonly [number, number] | null }
  | { say: 'watch'; press: 'start-stop' | 'zero' }
  /** Stage: this is where we are. `shape` is the slide's width over its height. */
  | { say: 'state'; deck: Deck; watch: Watch; shape: number };

interface Envelope {
  waymark: 'present';
  version: 1;
  story: string;
  message: Message;
}

export function seal(story: string, message: Message): Envelope {
  return { waymark: 'present', version: 1, story, message };
}

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => isNumber(value) && value >= 0;
const isIndex = (value: unknown) => isCount(value) && Number.isInteger(value);
const isOneOf = (value: unknown, list: readonly unknown[]) => list.includes(value);

/** The message in what came from another window; undefined for whatever is not one of ours. */
export function unseal(data: unknown, story: string): Message | undefined {
  if (!isPlain(data) || data['waymark'] !== 'present' || data['version'] !== 1) return undefined;
  const message = data['message'];
  return data['story'] === story && isMessage(message) ? message : undefined;
}

function isMessage(m: unknown): m is Message {
  if (!isPlain(m)) return false;
  switch (m['say']) {
    case 'hello':
      return true;
    case 'ask':
      return isRequest(m['request']);
    case 'point': {
      const at = m['at'];
      return at === null || (Array.isArray(at) && at.length === 2 && at.every(isNumber));
    }
    case 'watch':
      return isOneOf(m['press'], ['start-stop', 'zero']);
    case 'state':
      return isDeck(m['deck']) && isWatch(m['watch']) && isShape(m['shape']);
    default:
      return false;
  }
}

/** No window is a hundred times as wide as it is high. */
const isShape = (value: unknown) => isNumber(value) && value > 0.01 && value < 100;

const SIMPLE = ['next', 'back', 'up', 'down', 'first', 'last', 'enter', 'escape'];

/** Is it something that may be asked of a deck? */
function isRequest(r: unknown): r is Request {
  if (!isPlain(r)) return false;
  switch (r['ask']) {
    case 'go':
      return isIndex(r['step']);
    case 'digit':
      return typeof r['digit'] === 'string' && /^\d$/.test(r['digit']);
    case 'cover':
      return isOneOf(r['with'], ['black', 'white']);
    case 'panel':
      return isOneOf(r['open'], PANELS);
    case 'switch':
      return isOneOf(r['of'], SWITCHES);
    case 'look':
      return r['looking'] === undefined || isLooking(r['looking']);
    default:
      return isOneOf(r['ask'], SIMPLE);
  }
}

function isLooking(l: unknown): l is Looking {
  if (!isPlain(l)) return false;
  return l['at'] === 'date'
    ? isNumber(l['day'])
    : l['at'] === 'map' && [l['zoom'], l['x'], l['y']].every(isNumber);
}

/** Is it a deck, as it comes from another window or out of the history? */
export function isDeck(d: unknown): d is Deck {
  return (
    isPlain(d) &&
    Object.keys(NEW_DECK).every((key) => key in d) &&
    isIndex(d['stop']) &&
    isIndex(d['chosen']) &&
    isOneOf(d['cover'], [undefined, 'black', 'white']) &&
    isOneOf(d['panel'], [undefined, ...PANELS]) &&
    typeof d['typed'] === 'string' &&
    (d['looking'] === undefined || isLooking(d['looking'])) &&
    SWITCHES.every((name) => typeof d[name] === 'boolean')
  );
}

export function isWatch(w: unknown): w is Watch {
  return (
    isPlain(w) &&
    (w['since'] === undefined || isCount(w['since'])) &&
    isCount(w['step']) &&
    Array.isArray(w['spent']) &&
    w['spent'].every(isCount)
  );
}
