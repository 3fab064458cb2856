import { parseArgs } from 'node:util';
import { peerNames } from './peers/list';
import type { Peer } from './peers/list';
import { PARTS } from './report/rows';
import type { Part } from './report/rows';

/** What the bench was asked for. */
export interface Options {
  rounds: number;
  parts: readonly Part[];
  peers: readonly Peer[];
  story: string | undefined;
  /** Most stories that are made up for `scale`. */
  stories: number;
  /** Puts the tables into the README. */
  readme: boolean;
}

/** All but the builds of made-up stories, which take longer than all the rest. */
const USUAL = PARTS.filter((part) => part !== 'scale');

/**
 * Reads the words after `npm run bench --`.
 * @throws Error in a sentence for whoever typed them
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: USUAL.join(',') },
      peers: { type: 'string', default: peerNames.join(',') },
      story: { type: 'string' },
      stories: { type: 'string', default: '1000' },
      readme: { type: 'boolean', default: false },
    },
  });
  return {
    rounds: readNumber('rounds', values.rounds),
    parts: readNames('only', values.only, PARTS),
    peers: values.peers === 'none' ? [] : readNames('peers', values.peers, peerNames),
    story: values.story,
    stories: readNumber('stories', values.stories),
    readme: values.readme,
  };
}

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`--${option} takes a whole number from 1, not "${text}".`);
}

function readNames<T extends string>(option: string, text: string, known: readonly T[]): T[] {
  const named = text.split(',');
  const wrong = named.filter((name) => !known.some((one) => one === name));
  if (wrong.length > 0)
    throw new Error(`--${option} takes some of ${known.join(',')}, not "${wrong.join(',')}".`);
  return known.filter((one) => named.includes(one));
}
