import { expect, it } from 'vitest';
import type { Picture } from '$lib/scenes/shared/marks';
import { cutFilm } from '$lib/stage/cut';
import { desktop } from '../scenes/stages';

const picture = (x: number): Picture => ({
  bases: [],
  marks: [{ kind: 'circle', key: 'here', x, y: 0, r: 4, fill: 'ink' }],
});

/** Five steps, none of which is there before it has come. */
function begin() {
  const laid: Picture[][] = [];
  const asked: number[] = [];
  const film = cutFilm(
    {
      count: 5,
      get: (step) => laid[step],
      lay(step) {
        asked.push(step);
        return false;
      },
    },
    desktop,
  );
  const come = (step: number) => (laid[step] = [picture(step * 100)]);
  return { film, asked, come };
}

it('asks for all that a picture needs, and is ready when it has come', () => {
  const { film, asked, come } = begin();
  const shown = { from: 1.5, to: 1.5, t: 0 };
  expect(film.ready(shown)).toBe(false);
  come(1);
  expect(film.ready(shown)).toBe(false);
  expect(asked).toEqual([1, 2]);
  come(2);
  expect(film.ready(shown)).toBe(true);
  expect(film.show(shown).marks[0]).toMatchObject({ marks: [{ x: 150 }] });
});

it('needs both ends of a jump while it lasts, and nothing of where it does not go', () => {
  const { film, asked, come } = begin();
  come(0);
  expect(film.ready({ from: 0, to: 4, t: 0 })).toBe(true);
  expect(film.ready({ from: 0, to: 4, t: 0.2 })).toBe(false);
  expect(asked).toEqual([4]);
  come(4);
  expect(film.ready({ from: 0, to: 4, t: 0.2 })).toBe(true);
});

it('makes ways between what is there, and asks for the nearest that is not', () => {
  const { film, asked, come } = begin();
  [1, 2, 3].forEach(come);
  expect([film.prepare(1), film.prepare(1)]).toEqual([true, true]);
  expect(film.prepare(1)).toBe(false);
  expect(asked).toEqual([4]);
  [4, 0].forEach(come);
  expect([film.prepare(1), film.prepare(1), film.prepare(1)]).toEqual([true, true, false]);
});
