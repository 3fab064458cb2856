import { measure, wrap } from '../shared/text';
import { barsOf } from './bars';
import { setBlock } from './blocks';
import { nameOf, rowTag } from './frame';
import { noteOf, shorten } from './notes';
import { setStairs } from './stairs';
import { setTracks } from './tracks';
import type { Annotation, Frame } from './frame';
import type { Note } from './notes';
import type { Stair } from './stairs';
import type { Track } from './tracks';

/** A country in an organisation. */
export interface Lane {
  tracks: Track[];
  /** Words after the bars, at their height. */
  beside: Note[];
  /** Words below the bars, led to them. */
  under: (Note & Stair)[];
}

export interface Row {
  key: string;
  name: readonly string[];
  /** Beneath its name. */
  about: readonly string[];
  /** Behind its name, smaller. */
  behind: string;
  /** A country's source: "doc 004". */
  tag: string;
  lanes: Lane[];
  /** Some of its bars are what the view is about. */
  bold: boolean;
  /** All of them are. */
  lit: boolean;
}

/** One country: a row an organisation. Several: a row a country, a lane an organisation in it. */
export function setRows(frame: Frame): Row[] {
  const { view, data, single } = frame;
  const [country, organisation] = [view.countries[0] ?? '', view.organisations[0] ?? ''];
  return (single ? view.organisations : view.countries).map((key) => {
    const lanes = single
      ? [setLane(frame, country, key)]
      : view.organisations.map((id) => setLane(frame, key, id));
    const bars = lanes.flatMap((lane) => lane.tracks.flatMap((track) => track.bars));
    const name = nameOf(single ? data.organisations : data.countries, key);
    const about = data.organisations[key]?.about ?? '';
    return {
      key,
      tag: single ? '' : rowTag(frame, key, organisation),
      ...(single
        ? setName(frame, name, about, rowTag(frame, country, key), lanes[0]?.tracks ?? [])
        : { name: [name], about: [], behind: '' }),
      lanes,
      bold: bars.some((bar) => bar.focus),
      lit:
        lanes.length > 1 &&
        view.focus.length > 0 &&
        view.awaited.length === 0 &&
        bars.every((bar) => bar.focus),
    };
  });
}

/**
 * The name of an organisation. Where room is short it may run on to where the first bar begins,
 * and take in the status, or the source where no document supports the row.
 */
function setName(
  { wide, roomy, left, names, note, label, data }: Frame,
  text: string,
  about: string,
  tag: string,
  tracks: readonly Track[],
): Pick<Row, 'name' | 'about' | 'behind'> {
  const face = { size: note, weight: 600 };
  const room = wide ? names : Math.max(names, (tracks[0]?.bars[0]?.x0 ?? 0) - left - 8);
  const under = wide && about ? wrap(about, names, { size: label }) : [];
  const name = wrap(text, room, face);
  if (roomy) return { name, about: under, behind: '' };
  const fits = (words: string) => measure(text, face) + 6 + measure(words, { size: label }) <= room;
  const status =
    tracks.length === 1 && tracks[0]?.notes.length === 1 ? tracks[0].notes[0] : undefined;
  const said = status?.key.startsWith('status') ? shorten(status.block.lines.join(' ')) : '';
  if (said && fits(said)) {
    tracks[0]?.notes.pop();
    return { name, about: under, behind: said };
  }
  const source = tag.startsWith(data.words.document) ? '' : tag;
  return fits(source)
    ? { name, about: under, behind: source }
    : { name, about: [...under, source], behind: '' };
}

function setLane(frame: Frame, country: string, organisation: string): Lane {
  const { view, single, roomy } = frame;
  const bars = barsOf(frame, country, organisation);
  const notes = view.annotations.filter(
    (a) => a.country === country && a.organisation === organisation,
  );
  if (single) {
    const tag = roomy ? rowTag(frame, country, organisation) : '';
    return { tracks: setTracks(frame, bars, notes, tag), beside: [], under: [] };
  }
  const tracks = [{ bars, notes: [], even: true }];
  // With one organisation the rows are high enough for words after a bar.
  return view.organisations.length === 1
    ? { tracks, beside: setBeside(frame, notes), under: [] }
    : { tracks, beside: [], under: setUnder(frame, notes) };
}

function setBeside(frame: Frame, annotations: readonly Annotation[]): Note[] {
  const size = frame.wide ? frame.note : frame.label;
  return annotations.map((annotation) => {
    const note = noteOf(frame, annotation);
    // The row's own source stands at its end.
    const said = rowTag(frame, annotation.country, annotation.organisation);
    const tag = note.tag === said ? '' : note.tag;
    const x = note.at + 7;
    return {
      ...note,
      block: setBlock(note.text, tag, size, frame.right - x),
      x,
      rise: 0,
      end: false,
    };
  });
}

function setUnder(frame: Frame, annotations: readonly Annotation[]): Lane['under'] {
  const notes = annotations.map((annotation) => noteOf(frame, annotation));
  const stairs = setStairs(notes, frame.label, [frame.left, frame.plot[1]]);
  return notes.map((note, i) => ({ ...note, ...(stairs[i] as Stair), rise: 0 }));
}
