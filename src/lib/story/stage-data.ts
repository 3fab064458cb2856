import type { SceneView, View } from './schema/views';

/** What a scene may know of the story besides its view: plain data, ready to draw. */
export interface SceneData {
  lang: string;
  countries: Record<string, Country>;
  organisations: Record<string, Organisation>;
  places: Record<string, Place>;
  cameras: Record<string, CameraData>;
  maps: Record<string, MapData>;
  membership: readonly Membership[];
  series: Record<string, Series>;
  calls: readonly Call[];
  /** By claim id: what the tag beside an annotation says. */
  tags: Record<string, Tag>;
  words: SceneWords;
}

export interface Country {
  name: string;
  /** Two or three letters for rows and seats. */
  short: string;
  hue?: string;
}
export interface Organisation {
  name: string;
  /** What it is, in a few words, for the lane's head. */
  about: string;
  hue: string;
}
export interface Place {
  name: string;
  /** The other name in use, with whose it is: "Cy. Caerdydd". */
  alt?: string;
  /** Of that name. */
  altLanguage?: string;
  kind: 'capital' | 'city' | 'town' | 'village' | 'point';
  /** 1 is labelled first. */
  rank: number;
  /** Position in the plane of each map that covers it. */
  at: Record<string, readonly [number, number]>;
}
export interface CameraData {
  map: string;
  /** Part of the plane that must be in view: x0, y0, x1, y1. */
  box: readonly [number, number, number, number];
  /** Kilometres in a unit of the plane at the middle of the box. */
  km: number;
  /** Length of its scale bar, km, where it is not left to the size. */
  scale?: number;
  /** A small map shows where this is. */
  locator?: string;
}
export interface MapData {
  /** By id: flat x, y list of a route. */
  routes: Record<string, readonly number[]>;
  /** By id: bounds and label point of an area or country: x0, y0, x1, y1 and x, y. */
  shapes: Record<string, ShapeData>;
  /** Names of countries and waters, placed by the author. */
  names: readonly {
    text: string;
    kind: 'country' | 'water';
    at: readonly [number, number];
    /** Only under these cameras. */
    cameras?: readonly string[];
  }[];
  credit: string;
}
export interface ShapeData {
  kind: 'country' | 'area' | 'line' | 'water';
  box: readonly [number, number, number, number];
  /** Even points inside, by how many were asked for: flat x, y list. */
  scatter: Record<string, readonly number[]>;
}
export interface Membership {
  country: string;
  organisation: string;
  intervals: readonly Interval[];
  /** What bears the row out, shown beside it. */
  tag?: Tag;
}
export interface Interval {
  from: string;
  /** Open: still so at the end of the data. */
  to?: string;
  status: string;
  style: 'solid' | 'thin' | 'hatched' | 'gap';
}
export interface Series {
  label: string;
  unit: string;
  /** Whose figures these are, by id. Those of the first are drawn filled, the others hollow. */
  owners: Record<string, Owner>;
  values: readonly SeriesValue[];
}
export interface Owner {
  name: string;
  /** As it is printed where there is little room. */
  short: string;
}
export interface SeriesValue {
  /** Id of the one whose figure it is: what different owners say is never joined. */
  owner: string;
  date?: string;
  /** The date as it is printed, where the date alone would say too much: "by 26 Sept". */
  when?: string;
  country?: string;
  value: number;
  /** As it is printed: "above $7bn", "over 88,000". */
  shown: string;
  /** Nobody's own figure, and how it was worked out: drawn in broken outline. */
  derived?: string;
  /** Shown small, for honesty's sake, and joined to nothing. */
  minor?: boolean;
}
/** A call for help and the answer to it. */
export interface Call {
  date: string;
  call: string;
  answered: string;
  answer: string;
  claim: string;
  /** The claim that the answer rests on, where it is another one. */
  answerClaim?: string;
}
/** Documents by number, or else an outside source by name. */
export interface Tag {
  documents: readonly string[];
  outside?: string;
}
/** The words of the interface that stand in pictures. */
export interface SceneWords {
  /** Opening and closing quotation mark. */
  quotes: readonly [string, string];
  sameDay: string;
  sameMonth: string;
  /** "{n}" is replaced by a number of days. */
  daysLater: string;
  calls: string;
  answers: string;
  km: string;
  signed: string;
  inForce: string;
  frozen: string;
  /** The word with which the status of a full member begins. */
  member: string;
  /** Said of the part of a time axis that has a larger scale. */
  enlarged: string;
  organisation: string;
  status: string;
  from: string;
  until: string;
  /** Instead of an end, where there is none. */
  stillSo: string;
  said: string;
  document: string;
  otherTranslations: string;
  /** A year without a bar. */
  noFigure: string;
  /** Instead of an owner, beneath a figure that was worked out. */
  implied: string;
  date: string;
  country: string;
  figure: string;
  accordingTo: string;
}

/** One step as the stage knows it. */
export interface StageStep {
  id: string;
  headline: string;
  /** The still comes last; what precedes it is shown on the way there. */
  views: readonly View[];
  /** State of each of the story's ties, by tie id. */
  ties: Record<string, string>;
}

export interface StageStory {
  slug: string;
  /** Step 0 is the opening. */
  steps: readonly StageStep[];
  ties: readonly { id: string; label: string }[];
  /** Says what the ties are, where there is room. */
  tiesTitle?: string;
  data: SceneData;
}

export type { SceneView, View };
