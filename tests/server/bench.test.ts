import { describe, expect, it } from 'vitest';
import { sumMainThread } from '../bench/measure/main-thread';
import { readOptions } from '../bench/options';
import { judge, noiseOf, readFigure, show } from '../bench/report/figures';
import type { Row } from '../bench/report/rows';
import { writeReport } from '../bench/report/write-report';
import type { Findings } from '../bench/report/write-report';
import { generateStories } from '../bench/scale/write-site';

const lcp: Row = { part: 'load', measure: 'lcp', title: 'LCP', unit: 'ms' };

/** Rounds in which each page has these values of one measure. */
function rounds(measure: string, pages: Record<string, number[]>) {
  return Object.fromEntries(
    Object.entries(pages).map(([page, values]) => [
      page,
      values.map((value) => ({ [measure]: value })),
    ]),
  );
}

describe('a figure of the bench', () => {
  it('is the median of its rounds, with the least and the most', () => {
    const found = rounds('lcp', { story: [900, 700, 800, 1000] });
    expect(readFigure(found, 'story', 'lcp')).toEqual({ median: 850, low: 700, high: 1000 });
    expect(show(readFigure(found, 'story', 'lcp'), 'ms')).toBe('850 (700–1000)');
  });

  it('is a dash where a page was not measured so, and has no range where rounds agree', () => {
    const found = rounds('js', { story: [36_864, 36_864] });
    expect(show(readFigure(found, 'plain', 'js'), 'KB')).toBe('–');
    expect(show(readFigure(found, 'story', 'js'), 'KB')).toBe('36.0');
  });

  it('is as uncertain as the plain page is from itself', () => {
    expect(noiseOf(rounds('lcp', { plain: [600], again: [660] }), 'lcp')).toBeCloseTo(0.1);
    expect(noiseOf(rounds('lcp', { plain: [0], again: [3] }), 'lcp')).toBe(0);
  });
});

describe('the verdict on a row', () => {
  const peers = ['scrollama-d3', 'maplibre'];

  it('is first of all peers where the best of them needs more', () => {
    const found = rounds('lcp', {
      story: [800, 810],
      'scrollama-d3': [1400, 1450],
      maplibre: [2300],
    });
    expect(judge(found, lcp, peers)).toBe('first');
  });

  it('names the peer that needs less', () => {
    const found = rounds('lcp', { story: [800], 'scrollama-d3': [1400], maplibre: [500] });
    expect(judge(found, lcp, peers)).toBe('behind maplibre');
  });

  it('is a tie where ranges overlap', () => {
    const found = rounds('lcp', { story: [800, 1000], 'scrollama-d3': [950, 1400] });
    expect(judge(found, lcp, peers)).toBe('tie');
  });

  it('is a tie where pages differ less than the plain page from itself', () => {
    const pages = { story: [800], 'scrollama-d3': [860], plain: [600] };
    expect(judge(rounds('lcp', { ...pages, again: [660] }), lcp, peers)).toBe('tie');
    expect(judge(rounds('lcp', { ...pages, again: [606] }), lcp, peers)).toBe('first');
  });

  it('is a tie where both are printed alike', () => {
    const cls: Row = { part: 'load', measure: 'cls', title: 'Shift', unit: '' };
    const found = rounds('cls', { story: [0.00004], maplibre: [0] });
    expect(judge(found, cls, peers)).toBe('tie');
  });

  it('is not given where there is nobody to compare with, or nothing to be first in', () => {
    const found = rounds('lcp', { story: [800], maplibre: [900] });
    expect(judge(found, lcp, [])).toBeUndefined();
    expect(judge(found, { ...lcp, neutral: true }, peers)).toBeUndefined();
  });
});

describe('the report', () => {
  const findings: Findings = {
    about: 'A day, a machine.',
    parts: ['load', 'scale', 'export'],
    rounds: rounds('js', {
      story: [30 * 1024],
      plain: [0],
      again: [0],
      'scrollama-d3': [45 * 1024],
      maplibre: [20 * 1024],
    }),
    peers: ['scrollama-d3', 'maplibre'],
    failed: { 'react-scrollama': 'it does not build' },
    builds: [
      { stories: 1, steps: 4, seconds: 30, again: 28, memory: 900, site: 3, page: 20 },
      { stories: 101, steps: 4, seconds: 40, again: 33, memory: 1000, site: 103, page: 20 },
    ],
    exports: { pdf: 6.04 },
  };
  const report = writeReport(findings);

  it('compares the story with the plain page and each peer, row by row', () => {
    expect(report).toContain(
      '| In all: JavaScript, KB | 30.0 | 0.0 | – | – | 45.0 | 20.0 | behind MapLibre GL | ≤ 40 KB: yes |',
    );
    expect(report).toContain('the story is first in 0, ties in 0 and is behind in 1.');
  });

  it('says which peer was not measured, and why', () => {
    expect(report).toContain('react-scrollama was not measured: it does not build');
  });

  it('says what a story more costs a build, and how long an export takes', () => {
    expect(report).toContain('| 101 × 4 | 40.0 | 0.10 | 33.0 | 1000 | 1.00 | 103.0 | 20.0 |');
    expect(report).toContain('| pdf | 6.0 |');
  });

  it('has nothing of what was not asked for', () => {
    expect(report).not.toContain('frames over');
    expect(writeReport({ ...findings, parts: ['load'], builds: [], exports: {} })).not.toContain(
      'Export',
    );
  });
});

describe('a trace of the main thread', () => {
  const event = (name: string, ts: number, dur: number, tid = 1) => ({
    name,
    ph: 'X',
    pid: 1,
    tid,
    ts: ts * 1000,
    dur: dur * 1000,
  });
  const thread = (name: string, tid: number) => ({
    name: 'thread_name',
    ph: 'M',
    pid: 1,
    tid,
    ts: 0,
    args: { name },
  });

  it('counts what an event spends within another for the inner one alone', () => {
    const traceEvents = [
      thread('CrRendererMain', 1),
      thread('Compositor', 2),
      event('RunTask', 0, 20),
      event('FunctionCall', 1, 10),
      event('Layout', 2, 4),
      event('Paint', 15, 3),
      event('Paint', 0, 500, 2),
    ];
    expect(sumMainThread(JSON.stringify({ traceEvents }))).toEqual({
      script: 6,
      style: 0,
      layout: 4,
      paint: 3,
      other: 7,
    });
  });
});

describe('what the bench is asked for', () => {
  it('is all but the builds of many stories unless said otherwise', () => {
    expect(readOptions([])).toMatchObject({ rounds: 5, readme: false });
    expect(readOptions([]).parts).not.toContain('scale');
    expect(readOptions(['--only', 'jump,load', '--peers', 'none'])).toMatchObject({
      parts: ['load', 'jump'],
      peers: [],
    });
  });

  it('is refused in a sentence where it makes no sense', () => {
    expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds takes a whole number from 1');
    expect(() => readOptions(['--peers', 'jquery'])).toThrow('not "jquery"');
  });
});

describe('made-up stories', () => {
  it('are as many as wanted, of as many steps, and each is another', () => {
    const files = generateStories({ stories: 2, steps: 50 });
    const stories = ['harbour-1', 'harbour-2'].map((slug) => {
      const steps = [...files.keys()].filter((name) => name.startsWith(`${slug}/steps/`));
      expect(steps).toHaveLength(50);
      return files.get(`${slug}/story.yaml`);
    });
    expect(stories[0]).toContain('more-3');
    expect(stories[0]).not.toBe(stories[1]);
  });
});
