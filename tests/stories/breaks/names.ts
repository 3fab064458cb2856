import type { Break } from './break';

/** A right name where another belongs. */
export const NAMES: readonly Break[] = [
  [
    'one country for another',
    'steps/joining-the-court.md',
    'Tajikistan, another',
    'Belarus, another',
    '"Belarus" is in none of the claims',
  ],
  [
    'one speaker for another',
    'steps/failed-mission.md',
    'Dmitry Peskov, said Russia',
    'Sergey Lavrov, said Russia',
    '"Sergey Lavrov" is in none of the claims',
  ],
  [
    'one place for another, on a map',
    'steps/road-moves.md',
    'To Parukh, outside',
    'To Goris, outside',
    '"Goris" is in none of the claims',
  ],
];
