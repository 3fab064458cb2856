import { describe, expect, test } from 'vitest';
import { drawGroup } from '$lib/server/export/files/pptx/drawing/draw-group';
import { readPath } from '$lib/server/export/files/pptx/drawing/path';
import { splitStill } from '$lib/server/export/files/pptx/drawing/split-still';
import type { Base, Mark, Size } from '$lib/scenes/shared/marks';

const inks = { paper: 'FFFFFF', ink: '000000', 'hue-a': '67509F' };
const ground = { x: 1000, y: 0, unit: 10 };
const draw = (marks: Mark[], meanings = new Map<string, { name: string; says: string }>()) =>
  drawGroup({ marks, description: 'a “b” & c', meanings }, ground, inks);

describe('the path of a mark', () => {
  test('is read with absolute and relative lines, and a pair after a move is a line', () => {
    expect(readPath('M1 2h3v4H10V20l-1,-2Zm5 5 1 1')).toEqual([
      {
        points: [
          [1, 2],
          [4, 2],
          [4, 6],
          [10, 6],
          [10, 20],
          [9, 18],
        ],
        closed: true,
      },
      {
        points: [
          [6, 7],
          [7, 8],
        ],
        closed: false,
      },
    ]);
  });

  test('is refused where it is curved', () => {
    expect(() => readPath('M0 0C1 1 2 2 3 3')).toThrow('"C" is no straight line');
  });
});

describe('a drawing on a slide', () => {
  test('lies where its picture would, each mark as a shape with an id of its own', () => {
    const xml = draw([
      { kind: 'rect', key: 'bar', x: 5, y: 6, w: 7, h: 8, fill: 'hue-a', opacity: 0.5 },
      { kind: 'line', key: 'up', points: [0, 9, 4, 1], stroke: 'ink', width: 2, dash: '4 2' },
    ]);
    expect(xml).toContain('<a:off x="1050" y="60"/><a:ext cx="70" cy="80"/>');
    expect(xml).toContain('<a:srgbClr val="67509F"><a:alpha val="50000"/></a:srgbClr>');
    expect(xml).toContain('<a:xfrm flipV="1"><a:off x="1000" y="10"/><a:ext cx="40" cy="80"/>');
    expect(xml).toContain('<a:ds d="200000" sp="100000"/>');
    expect(xml).toContain('<a:chOff x="1000" y="10"/><a:chExt cx="120" cy="130"/>');
    const ids = [...xml.matchAll(/ id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test('says what it shows, and what a bar stands for', () => {
    const meanings = new Map([['bar', { name: 'Club: Wales', says: 'member, 1999 –' }]]);
    const xml = draw([{ kind: 'rect', key: 'bar', x: 0, y: 0, w: 1, h: 1, fill: 'ink' }], meanings);
    expect(xml).toContain('name="drawing" descr="a “b” &amp; c"');
    expect(xml).toContain('name="Club: Wales" descr="member, 1999 –"');
  });

  test('has words as words, on the side that they are held at', () => {
    const text = { kind: 'text', y: 50, lines: ['Fish & chips', 'again'], size: 13 } as const;
    const xml = draw([
      { ...text, key: 'a', x: 10 },
      { ...text, key: 'b', x: 10, anchor: 'end', weight: 700, halo: 'paper' },
    ]);
    expect(xml.match(/<a:t>Fish &amp; chips<\/a:t>/g)).toHaveLength(2);
    expect(xml).toContain('<a:pPr algn="l">');
    expect(xml).toContain('<a:pPr algn="r">');
    const end =
      /<a:off x="(-?\d+)" y="\d+"\/><a:ext cx="(\d+)" cy="\d+"\/><\/a:xfrm><a:prst.*algn="r"/;
    const boxes = xml
      .split('<p:sp>')
      .map((shape) => end.exec(shape))
      .filter(Boolean);
    expect(Number(boxes[0]?.[1]) + Number(boxes[0]?.[2])).toBeCloseTo(1100, -1);
  });

  test('refuses a colour that does not exist', () => {
    const mark: Mark = { kind: 'rect', key: 'a', x: 0, y: 0, w: 1, h: 1, fill: 'no-such' };
    expect(() => draw([mark])).toThrow('no colour "no-such"');
  });
});

describe('what of a still becomes shapes', () => {
  const size: Size = { width: 600, height: 500, area: { x: 0, y: 0, w: 600, h: 500 }, text: 13 };
  const base = { frame: { x: 10, y: 300, w: 500, h: 150 }, inset: true } as Base;
  const bar: Mark = { kind: 'rect', key: 'bar', x: 0, y: 0, w: 9, h: 9 };
  const inPanel: Mark = { ...bar, key: 'panel:bar', part: 'panel' };
  const view = (type: string, panel?: string, place = 'below') =>
    ({ scene: { type }, ...(panel && { panel: { place, scene: { type: panel } } }) }) as never;

  test('is all of it where there is no map', () => {
    const marks = [{ kind: 'group', key: 'g', marks: [bar] } as Mark];
    const split = splitStill(view('alliances'), { bases: [], marks }, size);
    expect(split).toEqual({ drawn: [bar], picture: undefined });
  });

  test('is nothing of a map', () => {
    const whole = { drawn: [], picture: { x: 0, y: 0, w: 600, h: 500 } };
    expect(splitStill(view('map'), { bases: [base], marks: [bar] }, size)).toEqual(whole);
    const behind = view('quote', 'map', 'behind');
    expect(splitStill(behind, { bases: [base], marks: [bar, inPanel] }, size)).toEqual(whole);
  });

  test('is the chart under a map, and what stands beside a framed one', () => {
    const panel: Mark = { kind: 'rect', key: 'panel', x: 4, y: 320, w: 592, h: 170 };
    const under = { bases: [base], marks: [bar, panel, inPanel] };
    expect(splitStill(view('map', 'charts'), under, size)).toEqual({
      drawn: [inPanel],
      picture: { x: 0, y: 0, w: 600, h: 320 },
    });
    const beside = { bases: [base], marks: [bar, inPanel] };
    expect(splitStill(view('timeline', 'map'), beside, size)).toEqual({
      drawn: [bar],
      picture: base.frame,
    });
  });
});
