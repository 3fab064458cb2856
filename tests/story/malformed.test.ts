import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_DECK, reduce } from '$lib/playback/present/deck';
import { isDeck, isWatch, seal, unseal } from '$lib/playback/present/link';
import { listStops } from '$lib/playback/present/stops';
import { readStory } from '$lib/server/stories/files';
import { loadStory } from '$lib/server/stories/load';
import { lookAt } from '$lib/stage/looking';
import { setSlide } from '$lib/stage/slide';
import { followHeights } from '$lib/surfaces/embed/heights';
import { readFrame, readHost, write } from '$lib/surfaces/embed/messages';

// The same every time: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261122, numRuns: 500 });

const { stage } = loadStory('harbour', readStory('harbour', 'tests/fixtures/stories'));
const stops = listStops(stage.steps.map(({ views }) => views.length));

/** Whatever JSON or a structured clone can carry. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });
const number = fc.double({ noDefaultInfinity: true, noNaN: true });
const odd = fc.oneof(
  anything,
  number,
  fc.string(),
  fc.constantFrom('map', 'date', 'next', '__proto__'),
);
const SAYS = ['hello', 'ask', 'point', 'watch', 'state', 'toString', '__proto__'];
const ASKS = ['go', 'digit', 'cover', 'panel', 'switch', 'look', 'next', 'constructor'];
const request = fc.record(
  {
    ask: fc.constantFrom(...ASKS),
    step: odd,
    digit: odd,
    with: odd,
    open: odd,
    of: odd,
    looking: fc.oneof(odd, fc.record({ at: fc.constant('map'), zoom: odd, x: odd, y: odd })),
  },
  { requiredKeys: ['ask'] },
);
/** Of a screen, and of one that is not there yet. */
const pixels = fc.double({ min: -10, max: 1e6, noNaN: true });
const looking = fc.oneof(
  fc.record({ at: fc.constant('map' as const), zoom: number, x: number, y: number }),
  fc.record({ at: fc.constant('date' as const), day: number }),
);

/** Numbers that are none, wherever they are in a value. */
function countOdd(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, item) => sum + countOdd(item), 0);
}

describe('what comes from another window', () => {
  it('is one of our messages or nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ say: fc.constantFrom(...SAYS) })), (value) => {
        const message = unseal(seal('harbour', value as never), 'harbour');
        if (message) expect(SAYS.slice(0, 5)).toContain(message.say);
        expect(unseal(value, 'harbour')).toBeUndefined();
      }),
    );
  });

  it('never puts a presentation anywhere but at a stop', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
        const deck = requests.reduce((now, asked) => {
          const message = unseal(
            seal('harbour', { say: 'ask', request: asked } as never),
            'harbour',
          );
          return message?.say === 'ask' ? reduce(now, message.request, stops) : now;
        }, NEW_DECK);
        expect(isDeck(deck)).toBe(true);
        expect(stops[deck.stop]).toBeDefined();
      }),
    );
  });

  it('is a deck only if it stands at a whole number', () => {
    fc.assert(
      fc.property(odd, odd, (stop, chosen) => {
        if (!isDeck({ ...NEW_DECK, stop, chosen })) return;
        expect(Number.isInteger(stop) && Number.isInteger(chosen)).toBe(true);
      }),
    );
  });

  it('is a watch only if its times are numbers', () => {
    fc.assert(
      fc.property(fc.record({ since: odd, step: odd, spent: fc.array(odd) }), (watch) => {
        if (isWatch(watch)) expect(countOdd(watch)).toBe(0);
      }),
    );
  });

  it('looks at a picture without a number that is none, however far', () => {
    fc.assert(
      fc.property(looking, fc.nat(stage.steps.length - 1), (where, i) => {
        const step = stage.steps[i];
        const { size } = setSlide(1920, 1080);
        if (step) expect(countOdd(lookAt(step, where, size, stage))).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('slides', () => {
  it('are laid out on a screen of any size', () => {
    fc.assert(
      fc.property(pixels, pixels, (width, height) => {
        expect(countOdd(setSlide(width, height))).toBe(0);
      }),
    );
  });
});

describe('messages of frames', () => {
  it('are ours or nothing, whatever comes', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(readFrame(value)).toBeUndefined();
        expect(readHost(value)).toBeUndefined();
      }),
    );
  });

  it('have fields that can be used as they are', () => {
    const type = fc.constantFrom('hello', 'step', 'end', 'height', 'error', 'init', 'scroll');
    const fields = { p: odd, id: odd, mode: odd, height: odd, steps: odd, index: odd, code: odd };
    fc.assert(
      fc.property(fc.record({ type, ...fields }), (value) => {
        const sent = write(value as never);
        const frame = readFrame(sent);
        if (frame?.type === 'height') expect(Number.isFinite(frame.height)).toBe(true);
        if (frame?.type === 'step') expect(frame.id).toMatch(/^[a-z0-9-]*$/);
        const host = readHost(sent);
        if (host?.type === 'scroll') expect(host.p >= 0 && host.p <= 1).toBe(true);
        if (host?.type === 'init') expect(['stage', 'fluid', 'stepper']).toContain(host.mode);
      }),
    );
  });

  it('never make a frame higher or lower than a page can bear', () => {
    const asked = fc.tuple(fc.double(), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 40 }), (wishes) => {
        const follow = followHeights();
        let now = 0;
        for (const [height, later] of wishes) {
          const given = follow(height, (now += later));
          if (given !== undefined) expect(given >= 120 && given <= 20_000).toBe(true);
        }
      }),
    );
  });
});
