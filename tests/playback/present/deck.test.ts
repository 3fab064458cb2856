import { describe, expect, it } from 'vitest';
import { columnsOf, isAside, NEW_DECK, reduce } from '$lib/playback/present/deck';
import type { Deck, Request } from '$lib/playback/present/deck';
import { listStops, stopOf } from '$lib/playback/present/stops';

/** An opening and four steps, of which the second has two pictures on the way and the last one. */
const STOPS = listStops([1, 1, 3, 1, 2]);

const after = (deck: Partial<Deck>, ...requests: Request[]) =>
  requests.reduce((d, request) => reduce(d, request, STOPS), { ...NEW_DECK, ...deck });

const next: Request = { ask: 'next' };
const back: Request = { ask: 'back' };
const escape: Request = { ask: 'escape' };
const enter: Request = { ask: 'enter' };
const black: Request = { ask: 'cover', with: 'black' };
const digits = (text: string): Request[] => [...text].map((digit) => ({ ask: 'digit', digit }));

describe('stops', () => {
  it('are every still, and every picture on the way to it at its share of the way', () => {
    expect(STOPS.map(({ position }) => Math.round(position * 1000) / 1000)).toEqual([
      0, 1, 1.333, 1.667, 2, 3, 3.5, 4,
    ]);
    expect(STOPS.filter((s) => s.build === s.of).map(({ position }) => position)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  it('of a step is its still, or that of the nearest step there is', () => {
    expect([0, 1, 2, 3, 4, 9, -1].map((step) => stopOf(STOPS, step))).toEqual([
      0, 1, 4, 5, 7, 7, 0,
    ]);
  });
});

describe('a deck', () => {
  it('goes through every stop and back through the same ones', () => {
    const there = STOPS.slice(1).map((_, i) => after({}, ...Array(i + 1).fill(next)).stop);
    expect(there).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(after({ stop: 7 }, back, back, back).stop).toBe(4);
  });

  it('stays where it is at either end', () => {
    expect(after({}, back).stop).toBe(0);
    expect(after({ stop: 7 }, next).stop).toBe(7);
  });

  it('goes to the first, the last, and any step', () => {
    expect(after({ stop: 3 }, { ask: 'first' }).stop).toBe(0);
    expect(after({ stop: 3 }, { ask: 'last' }).stop).toBe(7);
    expect(after({}, { ask: 'go', step: 2 }).stop).toBe(4);
  });

  it('goes to a number and Enter; Enter alone goes on', () => {
    expect(after({}, ...digits('3')).typed).toBe('3');
    expect(after({}, ...digits('3'), enter)).toMatchObject({ stop: 5, typed: '' });
    expect(after({}, ...digits('99'), enter).stop).toBe(7);
    expect(after({}, enter).stop).toBe(1);
  });

  it('forgets a number at any other request', () => {
    expect(after({}, ...digits('3'), escape).typed).toBe('');
    expect(after({}, ...digits('3'), next)).toMatchObject({ stop: 1, typed: '' });
    expect(after({}, ...digits('123456')).typed).toBe('3456');
  });

  it('is black or white until it is asked again, and never both', () => {
    expect(after({}, black).cover).toBe('black');
    expect(after({}, black, black).cover).toBeUndefined();
    expect(after({}, black, { ask: 'cover', with: 'white' }).cover).toBe('white');
  });

  it.each([
    ['black', { cover: 'black' as const }],
    ['sources', { panel: 'sources' as const }],
    ['help', { panel: 'help' as const }],
    ['the test card', { panel: 'card' as const }],
    ['a look around', { looking: { at: 'map' as const, zoom: 2, x: 0, y: 0 } }],
  ])('next and back first come back from %s without moving', (_, aside) => {
    for (const request of [next, back]) {
      const deck = after({ stop: 3, ...aside }, request);
      expect(deck.stop).toBe(3);
      expect(isAside(deck)).toBe(false);
    }
    expect(after({ stop: 3, ...aside }, next, next).stop).toBe(4);
  });

  it('chooses in the overview, in rows and columns, and goes there at Enter', () => {
    const open: Request = { ask: 'panel', open: 'overview' };
    expect(after({ stop: 3 }, open).chosen).toBe(2);
    expect(after({ stop: 3 }, open, next).chosen).toBe(3);
    expect(after({}, open, { ask: 'down' }).chosen).toBe(columnsOf(5));
    expect(after({}, open, { ask: 'up' }).chosen).toBe(0);
    expect(after({}, open, { ask: 'last' }).chosen).toBe(4);
    expect(after({}, open, next, next, enter)).toMatchObject({ stop: 4, panel: undefined });
    expect(after({ stop: 3 }, open, next, escape)).toMatchObject({ stop: 3, panel: undefined });
  });

  it('opens one panel at a time, closes it with the same key, and none under black', () => {
    const sources: Request = { ask: 'panel', open: 'sources' };
    expect(after({}, sources, { ask: 'panel', open: 'help' }).panel).toBe('help');
    expect(after({}, sources, sources).panel).toBeUndefined();
    expect(after({}, black, sources)).toMatchObject({ cover: undefined, panel: 'sources' });
    expect(after({}, sources, black, sources)).toMatchObject({
      cover: undefined,
      panel: 'sources',
    });
  });

  it('goes out of whatever is open, the topmost first', () => {
    const all: Partial<Deck> = {
      typed: '1',
      cover: 'black',
      panel: 'help',
      looking: { at: 'date', day: 9 },
      laser: true,
      notes: true,
      timer: true,
    };
    const left = (deck: Deck) =>
      (['typed', 'cover', 'panel', 'looking', 'laser', 'notes', 'timer'] as const).filter(
        (name) => deck[name],
      );
    for (let n = 1; n <= 7; n++)
      expect(left(after(all, ...Array<Request>(n).fill(escape)))).toHaveLength(7 - n);
    expect(after({ stop: 3 }, escape)).toEqual({ ...NEW_DECK, stop: 3 });
  });

  it('looks around within bounds, until it goes anywhere', () => {
    const look: Request = { ask: 'look', looking: { at: 'map', zoom: 999, x: -99, y: 0.12345 } };
    expect(after({}, look).looking).toEqual({ at: 'map', zoom: 16, x: -3, y: 0.123 });
    expect(after({}, look, { ask: 'go', step: 3 }).looking).toBeUndefined();
    expect(after({}, look, { ask: 'look', looking: undefined }).looking).toBeUndefined();
  });

  it('changes nothing of the deck it is given', () => {
    const deck = Object.freeze({ ...NEW_DECK });
    for (const request of [next, black, ...digits('1'), escape, { ask: 'last' } as const])
      expect(() => reduce(deck, request, STOPS)).not.toThrow();
  });
});
