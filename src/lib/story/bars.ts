import type { MembershipRecord } from './schema/evidence';
import type { AlliancesView } from './schema/alliances';
import type { Step, Story } from './story';
import { toDay } from './time';

type Row = MembershipRecord['rows'][number];

/** One time that a country had something of an organisation, and what bears that out. */
export interface Bar {
  country: string;
  organisation: string;
  interval: Row['intervals'][number];
}

/** Names a row of the record: within a story, each pair has one. */
export function membershipId({
  country,
  organisation,
}: Pick<Row, 'country' | 'organisation'>): string {
  return `${country}-${organisation}`;
}

/** Bars that a step's pictures show, whole or in part, each once. */
export function barsOf(step: Step, { membership }: Pick<Story, 'membership'>): Bar[] {
  const views = [...step.builds, step].flatMap(({ scene, panel }) => [
    scene,
    ...(panel ? [panel.scene] : []),
  ]);
  const shown = views.filter((scene) => scene.type === 'alliances');
  return membership.rows
    .flatMap(({ country, organisation, intervals }) =>
      intervals.map((interval) => ({ country, organisation, interval })),
    )
    .filter((bar) => shown.some((view) => isIn(bar, view)));
}

function isIn({ country, organisation, interval }: Bar, view: AlliancesView): boolean {
  return (
    view.countries.includes(country) &&
    view.organisations.includes(organisation) &&
    toDay(interval.from) < toDay(view.to, 'end') &&
    (interval.to === undefined || toDay(interval.to) > toDay(view.from))
  );
}
