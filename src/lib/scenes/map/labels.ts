import type { MapView } from '$lib/story/schema/map';
import { drawNote, setNote, showTag } from '../shared/annotate';
import { overlap, placeLabels } from '../shared/place';
import type { Side, Wish } from '../shared/place';
import { strokeLine, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure, widest } from '../shared/text';
import type { Mark, Rect } from '../shared/marks';
import { inside, toStage } from './camera';
import { placeOn, routeOn } from './devices';
import type { Frame } from './layout';

/** A label before it has a place: what it needs and how it is drawn once it has one. */
interface Label extends Wish {
  draw(at: { x: number; y: number; anchor: 'start' | 'middle' | 'end' }): Mark[];
  /** Ink of the leader line. */
  ink: string;
  /** Has a leader however near it stands. */
  held?: boolean;
}

/** Annotations, duties and gates: words with a source, before any place name. */
export function listNotes(frame: Frame, view: MapView): Label[] {
  const { data, size } = frame;
  const width = Math.min(size.text * 15, size.area.w * 0.4);
  const label = (
    key: string,
    said: { text: string; claim?: string | undefined },
    [x, y]: readonly [number, number],
    gap: number,
    sides: readonly Side[],
    share = 1,
    ink = 'ink-2',
  ): Label => {
    const tag = showTag(data.tags[said.claim ?? ''], data);
    const note = setNote(said.text, tag, size.text, width * share);
    const draw: Label['draw'] = (at) => drawNote(key, note, at, { halo: 'land' });
    return { ...note, key, x, y, gap: size.text * gap, sides, far: true, ink, draw };
  };
  const pinned = [
    ...view.annotations.map((a) => ({ ...a, gap: a.mark === 'pulse' ? 1.5 : 0.8 })),
    ...view.gates.map((gate) => ({ ...gate, gap: 1 })),
  ].flatMap((a): Label[] => {
    const point = placeOn(frame, a.at);
    if (!point || !inside(point, frame.bounds)) return [];
    return [label(`note:${a.at}:${a.text}`, a, point, a.gap, a.side ? [a.side] : [])];
  });
  const duties = view.duties.flatMap((duty): Label[] => {
    const p = routeOn(frame, duty.route)?.(duty.along);
    if (!p) return [];
    // Routes run roughly from left to right, so the left edge looks up.
    const left = duty.edge === 'left';
    const reach = (left ? 2.5 : -2.5) / frame.kmPerPx;
    const edge = [p.x + p.dy * reach, p.y - p.dx * reach] as const;
    const sides = left ? (['w', 'nw', 'n'] as const) : (['e', 'se', 's'] as const);
    return [{ ...label(`duty:${duty.edge}`, duty, edge, 1.8, sides, 0.8, 'accent'), held: true }];
  });
  const movers = view.movers.flatMap((mover): Label[] => {
    const p = routeOn(frame, mover.route)?.(mover.at);
    return p ? [label(`mover:${mover.route}:note`, mover, [p.x, p.y], 1.1, ['w', 'e'], 0.7)] : [];
  });
  const lines = view.lines.flatMap((line, i): Label[] => {
    const [from, to] = [placeOn(frame, line.from), placeOn(frame, line.to)];
    const { label: text, claim, bend } = line;
    if (!text || !from || !to) return [];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const bow = (t: number) =>
      [
        from[0] + dx * t + dy * bend * 2 * t * (1 - t),
        from[1] + dy * t - dx * bend * 2 * t * (1 - t),
      ] as const;
    // Near the end that lies outside, or else the middle.
    const shares = Array.from({ length: 40 }, (_, n) => n / 40);
    const start = inside(from, size.area)
      ? undefined
      : shares.find((t) => inside(bow(t), size.area, -size.text * 2));
    const sides = ['e', 'w', 'n', 's'] as const;
    return [label(`line:${i}:${text}`, { text, claim }, bow(start ?? 0.5), 0.6, sides)];
  });
  return [...pinned, ...duties, ...movers, ...lines];
}

/** Names of towns, both where two are in use. */
export function listPlaces(frame: Frame, view: MapView): Label[] {
  const { data, size } = frame;
  return view.places
    .map((id) => ({ id, place: data.places[id], point: placeOn(frame, id) }))
    .filter(({ point }) => point && inside(point, size.area, 4))
    .sort((a, b) => (a.place?.rank ?? 9) - (b.place?.rank ?? 9))
    .flatMap(({ id, place, point }): Label[] => {
      if (!place || !point || place.kind === 'point') return [];
      const main = round(place.kind === 'village' ? Math.max(11, size.text - 2) : size.text);
      const small = Math.max(11, main - 2);
      const weight = place.kind === 'capital' ? 700 : place.kind === 'village' ? 400 : 600;
      const w = Math.max(
        measure(place.name, { size: main, weight }),
        place.alt ? measure(place.alt, { size: small }) : 0,
      );
      return [
        {
          key: `place:${id}`,
          x: point[0],
          y: point[1],
          w,
          h: main * 1.15 + (place.alt ? small * 1.15 : 0),
          gap: size.text * 0.55,
          far: true,
          ink: 'ink-3',
          draw: ({ x, y, anchor }) => {
            const edge = anchor === 'start' ? x : anchor === 'middle' ? x + w / 2 : x + w;
            const name: Mark = write(`place:${id}`, edge, y + main * 0.92, place.name, main, {
              weight,
              anchor,
              fill: 'ink',
              halo: 'land',
            });
            if (!place.alt) return [name];
            return [
              name,
              {
                ...name,
                key: `place:${id}:alt`,
                y: round(y + main * 1.08 + small * 0.92),
                lines: [place.alt],
                ...(place.altLanguage ? { lang: place.altLanguage } : {}),
                size: small,
                weight: 400,
                fill: 'ink-2',
              },
            ];
          },
        },
      ];
    });
}

/** Places every label, then draws it, with a leader line where it had to go far. */
export function drawLabels(
  labels: readonly Label[],
  busy: readonly Rect[],
  area: Rect,
): { marks: Mark[]; taken: Rect[] } {
  const placed = placeLabels(labels, busy, area);
  const marks = placed.flatMap(({ rect, anchor, led }, i): Mark[] => {
    const label = labels[i];
    if (!label) return [];
    const words = label.draw({ x: round(rect.x), y: round(rect.y), anchor });
    if (!led && !label.held) return words;
    // From the point to the nearest spot of the block.
    const x = Math.min(Math.max(label.x, rect.x), rect.x + rect.w);
    const y = Math.min(Math.max(label.y, rect.y), rect.y + rect.h);
    const leader: Mark = strokeLine(`${label.key}:leader`, [label.x, label.y, x, y], {
      stroke: label.ink,
    });
    return [leader, ...words];
  });
  return { marks, taken: placed.map((p) => p.rect) };
}

/** In capitals, unless in a script that is not set in them: Georgian has some, for nothing else. */
function capitals(text: string, language: string): string {
  return /\p{Script=Georgian}/u.test(text) ? text : text.toLocaleUpperCase(language);
}

/** Names of countries and waters where they stand free; the first free spot of a name is taken. */
export function drawNames(frame: Frame, busy: readonly Rect[]): Mark[] {
  const { map, camera, size } = frame;
  const said = new Set<string>();
  const taken = [...busy];
  return map.names.flatMap(({ text, kind, at, cameras }): Mark[] => {
    if (said.has(text) || (cameras && !cameras.includes(frame.cameraId))) return [];
    const country = kind === 'country';
    const font = round(Math.max(11, size.text * (country ? 1.02 : 0.95)));
    const spacing = country ? round(font * 0.22) : 0;
    const words = country ? capitals(text, frame.data.lang) : text;
    const w = widest([words], { size: font, spacing });
    const [x, y] = toStage(camera, at);
    const rect = { x: x - w / 2 - 4, y: y - font, w: w + 8, h: font * 1.3 };
    const free =
      inside([rect.x, rect.y], size.area) &&
      inside([rect.x + rect.w, rect.y + rect.h], size.area) &&
      taken.every((other) => overlap(rect, other) === 0);
    if (!free) return [];
    said.add(text);
    taken.push(rect);
    return [
      write(`name:${text}`, x, y, words, font, {
        anchor: 'middle',
        ...(country ? { spacing } : { italic: true }),
      }),
    ];
  });
}
