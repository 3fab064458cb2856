import type { MapView } from '$lib/story/schema/map';
import { drawNote, setNote } from '../shared/annotate';
import type { Note } from '../shared/annotate';
import { placeLabels } from '../shared/place';
import type { Side, Wish } from '../shared/place';
import { round } from '../shared/round';
import { measure, widest } from '../shared/text';
import type { Mark, Rect } from '../shared/marks';
import { inside, lineToStage, toStage } from './camera';
import { placeOn } from './devices';
import { follow } from './route';
import type { Frame } from './layout';

/** A label before it has a place: what it needs and how it is drawn once it has one. */
interface Label extends Wish {
  draw(at: { x: number; y: number; anchor: 'start' | 'middle' | 'end' }): Mark[];
  /** Ink of the leader line. */
  ink: string;
}

/** Annotations, duties and gates: words with a source, before any place name. */
export function listNotes(frame: Frame, view: MapView): Label[] {
  const { data, size } = frame;
  const width = Math.min(size.text * 15, size.area.w * 0.4);
  const label = (
    key: string,
    note: Note,
    point: readonly [number, number],
    sides: Side[],
    gap: number,
    ink: string,
  ): Label => ({
    key,
    x: point[0],
    y: point[1],
    w: note.w,
    h: note.h,
    gap,
    sides,
    far: true,
    ink,
    draw: (at) => drawNote(key, note, at, { halo: 'land' }),
  });
  const pinned = [
    ...view.annotations.map((a) => ({
      ...a,
      gap: a.mark === 'pulse' ? size.text * 1.5 : size.text * 0.8,
    })),
    ...view.gates.map((g) => ({ ...g, gap: size.text, hue: 'accent' })),
  ].flatMap((a): Label[] => {
    const point = placeOn(frame, a.at);
    if (!point || !inside(point, frame.bounds)) return [];
    const note = setNote(a.text, data.tags[a.claim], size.text, width);
    return [label(`note:${a.at}:${a.text}`, note, point, a.side ? [a.side] : [], a.gap, 'ink-2')];
  });
  const duties = view.duties.flatMap((duty): Label[] => {
    const line = frame.map.routes[duty.route];
    if (!line) return [];
    const p = follow(lineToStage(frame.camera, line))(duty.along);
    // Routes run roughly from left to right, so the left edge looks up.
    const sign = duty.edge === 'left' ? 1 : -1;
    const reach = 2.5 / frame.kmPerPx;
    const edge: [number, number] = [p.x + p.dy * reach * sign, p.y - p.dx * reach * sign];
    const note = setNote(duty.text, data.tags[duty.claim], size.text, width * 0.8);
    const sides: Side[] = duty.edge === 'left' ? ['w', 'nw', 'n'] : ['e', 'se', 's'];
    return [label(`duty:${duty.edge}`, note, edge, sides, size.text * 2.2, 'accent')];
  });
  const movers = view.movers.flatMap((mover): Label[] => {
    const line = frame.map.routes[mover.route];
    if (!line) return [];
    const p = follow(lineToStage(frame.camera, line))(mover.at);
    const note = setNote(mover.text, data.tags[mover.claim], size.text, width * 0.7);
    return [
      label(`mover:${mover.route}:note`, note, [p.x, p.y], ['w', 'e'], size.text * 1.1, 'ink-2'),
    ];
  });
  const lines = view.lines.flatMap((line, i): Label[] => {
    const [from, to] = [placeOn(frame, line.from), placeOn(frame, line.to)];
    if (!line.label || !from || !to) return [];
    // Near the end that lies outside, or else the middle.
    const outside = !inside(from, size.area);
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const bow = (t: number): [number, number] => [
      from[0] + dx * t + dy * line.bend * 2 * t * (1 - t),
      from[1] + dy * t - dx * line.bend * 2 * t * (1 - t),
    ];
    const shares = Array.from({ length: 40 }, (_, n) => n / 40);
    const start = outside
      ? (shares.find((t) => inside(bow(t), size.area, -size.text * 2)) ?? 0.5)
      : 0.5;
    const tag = line.claim ? data.tags[line.claim] : undefined;
    const note = setNote(line.label, tag, size.text, width);
    return [
      label(
        `line:${i}:${line.label}`,
        note,
        bow(start),
        ['e', 'w', 'n', 's'],
        size.text * 0.6,
        'ink-2',
      ),
    ];
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
            const name: Mark = {
              kind: 'text',
              key: `place:${id}`,
              x: round(edge),
              y: round(y + main * 0.92),
              lines: [place.name],
              size: main,
              weight,
              anchor,
              fill: 'ink',
              halo: 'land',
            };
            if (!place.alt) return [name];
            return [
              name,
              {
                ...name,
                key: `place:${id}:alt`,
                y: round(y + main * 1.08 + small * 0.92),
                lines: [place.alt],
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
    if (!led) return words;
    // From the point to the nearest spot of the block.
    const x = Math.min(Math.max(label.x, rect.x), rect.x + rect.w);
    const y = Math.min(Math.max(label.y, rect.y), rect.y + rect.h);
    const leader: Mark = {
      kind: 'line',
      key: `${label.key}:leader`,
      points: [round(label.x), round(label.y), round(x), round(y)],
      stroke: label.ink,
      width: 1,
    };
    return [leader, ...words];
  });
  return { marks, taken: placed.map((p) => p.rect) };
}

/** Names of countries and waters where they stand free; the first free spot of a name is taken. */
export function drawNames(frame: Frame, busy: readonly Rect[]): Mark[] {
  const { map, camera, size } = frame;
  const said = new Set<string>();
  const taken = [...busy];
  return map.names.flatMap(({ text, kind, at }): Mark[] => {
    if (said.has(text)) return [];
    const country = kind === 'country';
    const font = round(Math.max(11, size.text * (country ? 1.02 : 0.95)));
    const spacing = country ? round(font * 0.22) : 0;
    const words = country ? text.toUpperCase() : text;
    const w = widest([words], { size: font, spacing });
    const [x, y] = toStage(camera, at);
    const rect = { x: x - w / 2 - 4, y: y - font, w: w + 8, h: font * 1.3 };
    const free =
      inside([rect.x, rect.y], size.area) &&
      inside([rect.x + rect.w, rect.y + rect.h], size.area) &&
      taken.every(
        (t) =>
          rect.x > t.x + t.w ||
          rect.x + rect.w < t.x ||
          rect.y > t.y + t.h ||
          rect.y + rect.h < t.y,
      );
    if (!free) return [];
    said.add(text);
    taken.push(rect);
    return [
      {
        kind: 'text',
        key: `name:${text}`,
        x: round(x),
        y: round(y),
        lines: [words],
        size: font,
        anchor: 'middle',
        fill: 'ink-2',
        ...(country ? { spacing } : { italic: true }),
      },
    ];
  });
}
