import { PASSES } from '../measure/passes';

export type Unit = 'KB' | 'MB' | 'ms' | '%' | '';

/** Parts of the bench, as `--only` takes them. */
export const PARTS = [
  'load',
  'wheel',
  'scroll',
  'jump',
  'heap',
  'host',
  'scale',
  'export',
] as const;
export type Part = (typeof PARTS)[number];

/** Those in which the story is compared with other pages. */
export const COMPARED: readonly Part[] = ['load', 'wheel', 'scroll', 'jump', 'heap'];

export interface Row {
  part: Part;
  measure: string;
  title: string;
  unit: Unit;
  /** What the story is to reach. */
  goal?: Goal;
  /** Says something about a page, but not how good it is: nobody is first in it. */
  neutral?: boolean;
}

export interface Goal {
  words: string;
  /** @param noise how far the plain page is from itself, as a share */
  holds: (story: number, plain: number, noise: number) => boolean;
}

const atMost = (limit: number, words: string): Goal => ({
  words,
  holds: (story) => story <= limit,
});
const below = (limit: number, words: string): Goal => ({
  words,
  holds: (story) => story < limit,
});

/** A shift that is nought in the four digits printed: a fraction of a pixel somewhere. */
const UNSEEN = 0.00005;
/** Blocking time that a plain page may have by chance, ms: half a long task. */
const CHANCE = 25;

const kinds = [
  ['html', 'HTML'],
  ['css', 'CSS'],
  ['js', 'JavaScript'],
  ['font', 'fonts'],
  ['image', 'images'],
  ['other', 'other'],
] as const;

const load: Row[] = [
  ...kinds.map(([kind, name]): Row => {
    return {
      part: 'load',
      measure: `${kind}Before`,
      title: `Before the first picture: ${name}`,
      unit: 'KB',
      neutral: true,
    };
  }),
  { part: 'load', measure: 'totalBefore', title: 'Before the first picture', unit: 'KB' },
  ...kinds.map(([kind, name]): Row => {
    const row: Row = { part: 'load', measure: kind, title: `In all: ${name}`, unit: 'KB' };
    if (kind === 'js') return { ...row, goal: atMost(40 * 1024, '≤ 40 KB') };
    return { ...row, neutral: true };
  }),
  { part: 'load', measure: 'total', title: 'In all', unit: 'KB' },
  { part: 'load', measure: 'requests', title: 'Requests', unit: '' },
  {
    part: 'load',
    measure: 'otherHosts',
    title: 'Requests to other hosts',
    unit: '',
    goal: atMost(0, '0'),
  },
  { part: 'load', measure: 'afterLoad', title: 'Requests after load', unit: '', neutral: true },
  { part: 'load', measure: 'fcp', title: 'First contentful paint', unit: 'ms' },
  {
    part: 'load',
    measure: 'lcp',
    title: 'Largest contentful paint',
    unit: 'ms',
    goal: { words: '≤ 1.1 × plain', holds: (story, plain) => story <= 1.1 * plain },
  },
  { part: 'load', measure: 'firstPicture', title: 'First picture', unit: 'ms' },
  {
    part: 'load',
    measure: 'tbt',
    title: 'Blocking time at 4x',
    unit: 'ms',
    goal: {
      words: 'as plain',
      holds: (story, plain, noise) => story <= plain * (1 + noise) + CHANCE,
    },
  },
  {
    part: 'load',
    measure: 'cls',
    title: 'Layout shift',
    unit: '',
    goal: atMost(UNSEEN, '0'),
  },
];

const scrollGoals: Readonly<Record<string, Goal>> = {
  'over16@wheel': below(10, '< 10 %'),
  'over16@4': below(4, '< 4 %'),
  'p99@6': below(34, '< 34 ms'),
};

const scroll = PASSES.flatMap(({ name, part, title: how }): Row[] => {
  const row = (what: string, title: string, unit: Unit, neutral = false): Row => {
    const measure = `${what}@${name}`;
    const goal = scrollGoals[measure];
    return {
      part,
      measure,
      title: `${how}: ${title}`,
      unit,
      ...(goal ? { goal } : {}),
      ...(neutral ? { neutral } : {}),
    };
  };
  return [
    row('main', 'main thread, a step', 'ms'),
    row('script', 'of it script', 'ms', true),
    row('style', 'of it style', 'ms', true),
    row('layout', 'of it layout', 'ms', true),
    row('paint', 'of it paint', 'ms', true),
    row('over16', 'frames over 17 ms', '%'),
    row('over33', 'frames over 33 ms', '%'),
    row('over50', 'frames over 50 ms', '%'),
    row('p99', '99th percentile of frames', 'ms'),
    row('frames', 'frames drawn', '', true),
    { ...row('scrollCls', 'layout shift', ''), goal: atMost(UNSEEN, '0') },
  ];
});

const jump: Row[] = [
  ['endFrames', 'End: frames to the picture at rest'],
  ['linkFrames', 'Link to a step: frames to the picture at rest'],
].map(([measure = '', title = '']): Row => {
  return { part: 'jump', measure, title, unit: '', goal: atMost(2, '≤ 2') };
});

/** Every row in which pages are compared, in order. */
export const ROWS: readonly Row[] = [
  ...load,
  ...scroll,
  ...jump,
  {
    part: 'jump',
    measure: 'wrongJumps',
    title: 'Jumps to a wrong picture',
    unit: '%',
    goal: atMost(0, '0'),
  },
  { part: 'heap', measure: 'heap', title: 'Heap after 1 pass', unit: 'MB' },
  {
    part: 'heap',
    measure: 'heapGrowth',
    title: 'Its growth in 19 more',
    unit: '%',
    goal: below(2, '< 2 %'),
  },
  { part: 'heap', measure: 'nodes', title: 'Nodes after 1 pass', unit: '', neutral: true },
  { part: 'heap', measure: 'nodeGrowth', title: 'Their growth', unit: '%', neutral: true },
];
