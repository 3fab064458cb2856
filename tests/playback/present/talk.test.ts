import { describe, expect, it } from 'vitest';
import { findSteps } from '$lib/playback/present/find';
import { glideOn, isResting, restAt, setOut } from '$lib/playback/present/glide';
import {
  comparePace,
  elapsed,
  NEW_WATCH,
  planStep,
  showTime,
  spentOn,
  startStop,
  turn,
} from '$lib/playback/present/pace';

describe('pace', () => {
  it('takes 130 words a minute, in fives and never too short, or what the author says', () => {
    expect(planStep(130)).toBe(60);
    expect(planStep(131)).toBe(65);
    expect(planStep(3)).toBe(20);
    expect(planStep(130, 90)).toBe(90);
  });

  it('puts time down to the step that was shown, and none while it stands', () => {
    let watch = startStop(NEW_WATCH, 1000);
    watch = turn(watch, 1, 4000);
    watch = turn(watch, 0, 9000);
    watch = startStop(watch, 10_000);
    expect([0, 1].map((step) => spentOn(watch, step, 99_000))).toEqual([4000, 5000]);
    expect(elapsed(watch, 99_000)).toBe(9000);
    expect(elapsed(startStop(watch, 20_000), 21_000)).toBe(10_000);
  });

  it('is on time anywhere within a step, ahead before it, behind after it', () => {
    const plan = [60, 60, 60];
    expect(comparePace(plan, 1, 61_000)).toEqual({ behind: 0, over: 0 });
    expect(comparePace(plan, 1, 119_000)).toEqual({ behind: 0, over: 0 });
    expect(comparePace(plan, 1, 50_000).behind).toBe(-10);
    expect(comparePace(plan, 1, 135_000).behind).toBe(15);
    expect(comparePace(plan, 2, 200_000)).toEqual({ behind: 20, over: 20 });
  });

  it('is told in minutes and seconds', () => {
    expect([0, 9.9, 65, 3750, -65].map(showTime)).toEqual([
      '0:00',
      '0:09',
      '1:05',
      '1:02:30',
      '−1:05',
    ]);
  });
});

describe('finding a step', () => {
  const steps = [
    { id: '', headline: 'Two islands', words: '' },
    { id: 'low-water', headline: 'Low water', words: 'The shoal lies dry.' },
    { id: 'aground', headline: 'The ferry runs aground', words: 'Nobody was hurt. Café closed.' },
    { id: 'what-was-said', headline: 'What was said', words: 'At low water, he said.' },
  ];
  it.each([
    ['2', [2]],
    ['aground', [2]],
    ['#low-water', [1]],
    ['low', [1, 3]],
    ['said what', [3]],
    ['SHOAL', [1]],
    ['cafe', [2]],
    ['0', [0]],
    ['', []],
    ['zebra', []],
  ])('%j', (query, found) => expect(findSteps(query, steps)).toEqual(found));
});

describe('the way to a stop', () => {
  it('passes every position on the way to a neighbour and rests exactly there', () => {
    let glide = setOut(restAt(6), 6 + 1 / 3);
    const seen: number[] = [];
    for (let i = 0; i < 100 && !isResting(glide); i++) {
      glide = glideOn(glide, 16);
      seen.push(glide.shown.from);
    }
    expect(seen.at(-1)).toBe(6 + 1 / 3);
    expect(seen.length).toBeGreaterThan(20);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('jumps past the steps between when it is far, also when it changes its mind', () => {
    let glide = glideOn(setOut(restAt(2), 9), 100);
    expect(glide.shown).toMatchObject({ from: 2, to: 9 });
    glide = setOut(glide, 4);
    expect(glide.shown).toMatchObject({ from: 2, to: 4 });
    expect(glideOn(glide, 5000)).toEqual(restAt(4));
  });

  it('turns back from where it is', () => {
    const half = glideOn(setOut(restAt(2), 3), 450);
    expect(half.shown.from).toBeCloseTo(2.5);
    const back = setOut(half, 2);
    expect(back.from).toBe(half.shown.from);
    expect(glideOn(back, 5000)).toEqual(restAt(2));
  });
});
