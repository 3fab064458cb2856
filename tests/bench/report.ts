/** How the numbers are to be read; printed beneath them. */
export const METHOD = `Medians (and ranges). Load: nothing cached, window of 412 × 823, 1.6 Mbps, 150 ms a request,
processor slowed 4 times; bytes as sent, gzip, with headers; blocking time is what tasks after the
first paint have over 50 ms. Scrolling: window of 1280 × 800, a wheel notch of 100 px every 50 ms,
processor slowed 4 times; a frame is over 16.7 ms when the next comes after more than one and a half
refreshes of 60 a second (25 ms), over 33 ms after two and a half, over 50 ms after three and a half.
The plain page has the story's words, its first picture and no script; "plain ÷ itself" is noise.`;

/** By page, the values of every round. */
export type Rounds = Record<string, Record<string, number>[]>;

interface Row {
  measure: string;
  title: string;
  unit: 'KB' | 'ms' | '%' | '';
  /** What the story is to reach. */
  goal?: Goal;
}

interface Goal {
  words: string;
  holds: (story: number, plain: number) => boolean;
}

const atMost = (limit: number, words: string): Goal => ({
  words,
  holds: (story) => story <= limit,
});

/** A shift that is nought in the four digits printed: a fraction of a pixel somewhere. */
const UNSEEN = 0.00005;

const ROWS: readonly Row[] = [
  { measure: 'html', title: 'HTML', unit: 'KB' },
  { measure: 'css', title: 'CSS', unit: 'KB' },
  { measure: 'js', title: 'JavaScript', unit: 'KB', goal: atMost(45 * 1024, '≤ 45 KB') },
  { measure: 'font', title: 'Fonts', unit: 'KB' },
  { measure: 'image', title: 'Images', unit: 'KB' },
  { measure: 'other', title: 'Other', unit: 'KB' },
  { measure: 'total', title: 'First load', unit: 'KB' },
  {
    measure: 'beforePaint',
    title: 'Received before the first picture',
    unit: 'KB',
    goal: atMost(120 * 1024, '≤ 120 KB'),
  },
  { measure: 'requests', title: 'Requests', unit: '' },
  { measure: 'otherHosts', title: 'Requests to other hosts', unit: '', goal: atMost(0, '0') },
  { measure: 'afterLoad', title: 'Requests after load', unit: '', goal: atMost(0, '0') },
  { measure: 'fcp', title: 'First contentful paint', unit: 'ms' },
  {
    measure: 'lcp',
    title: 'Largest contentful paint',
    unit: 'ms',
    goal: { words: '≤ 1.2 × plain', holds: (story, plain) => story <= 1.2 * plain },
  },
  { measure: 'cls', title: 'Layout shift', unit: '', goal: atMost(UNSEEN, '0') },
  { measure: 'tbt', title: 'Blocking time', unit: 'ms', goal: atMost(50, '≤ 50 ms') },
  {
    measure: 'over16',
    title: 'Frames over 16.7 ms, scrolling',
    unit: '%',
    goal: { words: '< 10 %', holds: (story) => story < 10 },
  },
  { measure: 'over33', title: 'Frames over 33 ms', unit: '%' },
  { measure: 'over50', title: 'Frames over 50 ms', unit: '%' },
  { measure: 'p99', title: '99th percentile of frames', unit: 'ms' },
  { measure: 'frames', title: 'Frames drawn', unit: '' },
  { measure: 'height', title: 'Length of the page, px', unit: '' },
  { measure: 'scrollCls', title: 'Layout shift, scrolling', unit: '', goal: atMost(UNSEEN, '0') },
  { measure: 'scrollRequests', title: 'Requests while scrolling', unit: '', goal: atMost(0, '0') },
];

/** Medians and, where rounds differ, ranges; ratios to the plain page, and of it to itself. */
export function writeTable({ story = [], plain = [], again = [] }: Rounds): string {
  const lines = ROWS.map(({ measure, title, unit, goal }) => {
    const values = (rounds: Record<string, number>[]) => rounds.map((round) => round[measure] ?? 0);
    const [s, p, a] = [story, plain, again].map(values) as [number[], number[], number[]];
    const met = goal && (goal.holds(median(s), median(p)) ? 'yes' : '**no**');
    return [
      title + (unit && `, ${unit}`),
      show(s, unit),
      show(p, unit),
      ratio(s, p),
      ratio(a, p),
      goal ? `${goal.words}: ${met}` : '',
    ];
  });
  return [
    ['', 'story', 'plain page', 'story ÷ plain', 'plain ÷ itself', 'goal'],
    ['---', '--:', '--:', '--:', '--:', '---'],
    ...lines,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function show(values: readonly number[], unit: Row['unit']): string {
  const print = (value: number) => {
    if (unit === 'KB') return (value / 1024).toFixed(1);
    if (unit === 'ms') return value.toFixed(0);
    return String(unit === '%' ? Math.round(value * 10) / 10 : Math.round(value * 1e4) / 1e4);
  };
  const [middle, low, high] = [median(values), Math.min(...values), Math.max(...values)].map(print);
  return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}

function ratio(over: readonly number[], under: readonly number[]): string {
  const divisor = median(under);
  return divisor ? (median(over) / divisor).toFixed(2) : '–';
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
