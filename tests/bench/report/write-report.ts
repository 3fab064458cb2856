import { WHEEL } from '../measure/passes';
import { PEERS, type Peer } from '../peers/list';
import type { Built } from '../scale/measure-build';
import { judge, noiseOf, ratio, readFigure, show } from './figures';
import type { Rounds } from './figures';
import { COMPARED, ROWS } from './rows';
import type { Part } from './rows';

/** How the numbers are to be read; printed beneath them. */
const METHOD = `Medians (and ranges). Load: nothing cached, a phone's window of 412 × 823, 1.6 Mbps, 150 ms a
request, processor slowed 4 times; bytes as sent, gzip, with headers; blocking time is what tasks after the
first paint have over 50 ms. Scrolling, by synthetic input: window of 1280 × 800, 8 steps of 1,400 px on
every page, by wheel with ${WHEEL}, skimmed at 2,000 px a second with every frame a
move; a frame is over 17 ms when the next comes after more than one and a half refreshes of 60 a second
(25 ms), over 33 ms after two and a half, over 50 ms after three and a half. Jumps, at 4x: frames from the
last scroll event to the last change of the picture. Heap: after forced collection. The plain page has the
story's words, its first picture and no script; "plain ÷ itself" is noise. Peers have the same words and one
map with a highlight and a camera for each step, in the idiom of their own documentation; "tie" where ranges
overlap or medians differ by less than the noise.`;

/** All that the bench has found. */
export interface Findings {
  /** When and on what. */
  about: string;
  parts: readonly Part[];
  rounds: Rounds;
  peers: readonly Peer[];
  /** Why a peer is not there. */
  failed: Readonly<Record<string, string>>;
  builds: Built[];
  /** Seconds of each kind of export. */
  exports: Readonly<Record<string, number>>;
}

/** All findings as Markdown. */
export function writeReport(findings: Findings): string {
  const { about, failed, parts } = findings;
  const compared = parts.some((part) => COMPARED.includes(part));
  return [
    ...(compared ? [writePages(findings), sumUp(findings), METHOD] : []),
    ...Object.entries(failed).map(([peer, why]) => `${nameOf(peer)} was not measured: ${why}`),
    ...(parts.includes('host') ? [writeHost(findings)] : []),
    ...(findings.builds.length > 0 ? [writeBuilds(findings.builds)] : []),
    ...(Object.keys(findings.exports).length > 0 ? [writeExports(findings.exports)] : []),
    about,
  ].join('\n\n');
}

/** Every row of the parts that ran, the story first. */
function writePages({ rounds, peers, parts }: Findings): string {
  const rows = ROWS.filter(({ part }) => parts.includes(part));
  const lines = rows.map((row) => {
    const figure = (page: string) => readFigure(rounds, page, row.measure);
    const [story, plain] = [figure('story'), figure('plain')];
    const noise = noiseOf(rounds, row.measure);
    const met =
      row.goal &&
      story &&
      (row.goal.holds(story.median, plain?.median ?? 0, noise) ? 'yes' : '**no**');
    return [
      row.title + (row.unit && `, ${row.unit}`),
      show(story, row.unit),
      show(plain, row.unit),
      ratio(story, plain),
      ratio(figure('again'), plain),
      ...peers.map((peer) => show(figure(peer), row.unit)),
      judge(rounds, row, peers)?.replace(/(?<=^behind ).*/, nameOf) ?? '',
      row.goal && met ? `${row.goal.words}: ${met}` : '',
    ];
  });
  const names = peers.map(nameOf);
  return writeTable(
    [
      '',
      'story',
      'plain page',
      'story ÷ plain',
      'plain ÷ itself',
      ...names,
      'of all peers',
      'goal',
    ],
    lines,
  );
}

/** In how many rows the story is first, ties, and is behind. */
function sumUp({ rounds, peers, parts }: Findings): string {
  const verdicts = ROWS.filter(({ part }) => parts.includes(part)).flatMap(
    (row) => judge(rounds, row, peers) ?? [],
  );
  const count = (word: string) => verdicts.filter((verdict) => verdict.startsWith(word)).length;
  return `Of ${verdicts.length} rows with peers the story is first in ${count('first')}, ties in ${count('tie')} and is behind in ${count('behind')}.`;
}

/** What the script and the frame cost the page around them. */
function writeHost({ rounds }: Findings): string {
  const rows = ROWS.filter(
    ({ measure, unit, part }) =>
      (part === 'load' && !measure.endsWith('Before') && measure !== 'firstPicture') ||
      (part === 'scroll' && unit !== '' && measure.endsWith('@4')),
  );
  return writeTable(
    ['An article', 'with the story in a frame', 'without'],
    rows.map(({ measure, title, unit }) => [
      title.replace('In all: ', '') + (unit && `, ${unit}`),
      show(readFigure(rounds, 'host', measure), unit),
      show(readFigure(rounds, 'article', measure), unit),
    ]),
  );
}

function writeBuilds(builds: readonly Built[]): string {
  const one = builds.find(({ stories, steps }) => stories === 1 && steps <= 4);
  return writeTable(
    [
      'Stories × steps',
      'processor, s',
      'a story more, s',
      'the same again, s',
      'memory, MB',
      'a story more, MB',
      'site, MB',
      'a story’s page, KB',
    ],
    builds.map(({ stories, steps, seconds, again, memory, site, page }) => {
      const more = (value: number, first: number | undefined, digits: number) =>
        stories > 1 && first !== undefined ? ((value - first) / (stories - 1)).toFixed(digits) : '';
      return [
        `${stories} × ${steps}`,
        seconds.toFixed(1),
        more(seconds, one?.seconds, 2),
        again.toFixed(1),
        memory.toFixed(0),
        more(memory, one?.memory, 2),
        site.toFixed(1),
        page.toFixed(1),
      ];
    }),
  );
}

function writeExports(exports: Findings['exports']): string {
  return writeTable(
    ['Export', 'time, s'],
    Object.entries(exports).map(([kind, seconds]) => [kind, seconds.toFixed(1)]),
  );
}

function nameOf(peer: string): string {
  return PEERS[peer as Peer] ?? peer;
}

function writeTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
