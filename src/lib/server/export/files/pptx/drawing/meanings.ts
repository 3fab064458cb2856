import { showDate } from '../../../../../story/time';
import type { SceneData } from '../../../../../story/stage-data';

/** What the bars of memberships stand for, by the keys that the scene gives them. */
export function meaningsOf(data: SceneData): Map<string, { name: string; says: string }> {
  const { lang, countries, organisations, membership } = data;
  const date = (iso: string | undefined) => (iso ? showDate(iso, lang) : '');
  return new Map(
    membership.flatMap(({ country, organisation, intervals }) =>
      intervals.map(({ from, to, status }) => {
        const name = `${organisations[organisation]?.name ?? ''}: ${countries[country]?.name ?? ''}`;
        const says = `${name}, ${status}, ${date(from)} – ${date(to)}`.trim();
        return [`${organisation}:${country}:${from}`, { name, says }] as const;
      }),
    ),
  );
}
