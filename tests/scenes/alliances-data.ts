import { alliancesView } from '$lib/story/schema/alliances';
import { en } from '$lib/story/words/en';
import type { AlliancesView } from '$lib/story/schema/alliances';
import type { Interval, Membership, SceneData } from '$lib/story/stage-data';

const interval = (from: string, to: string, status: string, style: Interval['style']) => ({
  from,
  ...(to ? { to } : {}),
  status,
  style,
});
const signed = (from: string, to = '1994-04-20') => interval(from, to, 'signatory', 'thin');
const member = (from: string, to = '') => interval(from, to, 'member', 'solid');
const left = (from: string, to = '') => interval(from, to, 'left', 'gap');

const PACT: Record<string, Interval[]> = {
  north: [
    signed('1992-05-15'),
    member('1994-04-20', '2024-02-22'),
    interval('2024-02-22', '', 'member, taking no part', 'hatched'),
  ],
  east: [signed('1992-05-15'), member('1994-04-20')],
  woods: [signed('1993-12-31'), member('1994-04-20')],
  steppe: [signed('1992-05-15'), member('1994-04-20')],
  lakes: [signed('1992-05-15'), member('1994-04-20')],
  hills: [signed('1992-05-15'), member('1994-04-20')],
  sands: [
    signed('1992-05-15'),
    member('1994-04-20', '1999-04-02'),
    left('1999-04-02', '2006-08-16'),
    member('2006-08-16', '2012-12-19'),
    interval('2012-12-19', '', 'suspended', 'gap'),
  ],
  coast: [signed('1993-09-24'), member('1994-04-20', '1999-04-02'), left('1999-04-02')],
  south: [signed('1993-12-09'), member('1994-04-20', '1999-04-02'), left('1999-04-02')],
};
const COURT: Record<string, Interval[]> = {
  north: [
    signed('1999-10-01', '2023-11-14'),
    interval('2023-11-14', '2024-02-01', 'ratified (instrument deposited)', 'thin'),
    interval('2024-02-01', '', 'member (State Party)', 'solid'),
  ],
  east: [signed('2000-09-13', '2016-11-16'), interval('2016-11-16', '', 'withdrawn', 'gap')],
  lakes: [signed('1998-12-08', '')],
  hills: [signed('1998-11-30', '2002-07-01'), member('2002-07-01')],
  south: [signed('1998-07-18', '2003-12-01'), member('2003-12-01')],
};
const NORTH: Record<string, Interval[]> = {
  market: [signed('2014-10-10', '2015-01-02'), member('2015-01-02')],
  league: [member('1991-12-21')],
  shield: [interval('1994-10-05', '', 'partner (Partnership for Quiet)', 'solid')],
  union: [
    interval('1999', '2021-03-01', 'partnership and cooperation agreement', 'solid'),
    interval('2018-06-01', '2021-03-01', 'enhanced agreement (EA), provisional', 'thin'),
    interval('2021-03-01', '', 'enhanced agreement (EA)', 'solid'),
    interval('2022-10-20', '2022-12-19', 'host of a monitoring capacity', 'solid'),
    interval('2023-02-20', '', 'host of a civilian mission (CM)', 'solid'),
  ],
  council: [member('2001-01-25')],
};

const rows = (organisation: string, of: Record<string, Interval[]>): Membership[] =>
  Object.entries(of).map(([country, intervals]) => ({
    country,
    organisation,
    intervals,
    tag: { documents: country === 'north' ? ['001', '004'] : [], outside: 'Treaty office' },
  }));

const organisation = (name: string, about: string, hue: string) => ({ name, about, hue });

export const data: SceneData = {
  lang: 'en-GB',
  words: en.scene,
  countries: Object.fromEntries(
    Object.keys(PACT).map((id) => [
      id,
      { name: `${id[0]?.toUpperCase()}${id.slice(1)}land`, short: id.slice(0, 3) },
    ]),
  ),
  organisations: {
    pact: organisation('PACT', 'military alliance led by another', 'hue-e'),
    court: organisation('Court', 'court that tries individuals', 'ink-2'),
    market: organisation('Market', 'customs and economic union', 'hue-c'),
    league: organisation('League', 'loose grouping of what was once one state', 'hue-c'),
    shield: organisation('SHIELD', 'another alliance', 'hue-d'),
    union: organisation('Union', 'union of states', 'hue-d'),
    council: organisation('Council of Lands', 'human-rights organisation, no part of it', 'hue-d'),
  },
  membership: [
    ...rows('pact', PACT),
    ...rows('court', COURT),
    ...Object.entries(NORTH).flatMap(([id, intervals]) => rows(id, { north: intervals })),
  ],
  tags: { said: { documents: ['001', '003'] }, seen: { documents: [], outside: 'Ministry' } },
  places: {},
  cameras: {},
  maps: {},
  series: {},
  calls: [],
};

const view = (input: object): AlliancesView => alliancesView.parse({ type: 'alliances', ...input });
const countries = Object.keys(PACT);
const at = (country: string, organisation: string) => ({ country, organisation });

export const treaty = view({
  organisations: ['pact'],
  countries,
  from: '1991',
  to: '2023',
  focus: [at('north', 'pact'), at('coast', 'pact')],
  annotations: [
    {
      ...at('sands', 'pact'),
      date: '2012-12-19',
      text: 'back 2006–2012',
      claim: 'seen',
      mark: 'none',
    },
    {
      ...at('coast', 'pact'),
      date: '1999-04-02',
      text: '1999: three do not renew',
      claim: 'seen',
      mark: 'none',
    },
  ],
});

export const zoom = view({
  organisations: ['pact', 'union'],
  countries: ['north'],
  from: '2020',
  to: '2023',
  focus: [at('north', 'pact'), { ...at('north', 'union'), from: '2023-02-20' }],
  annotations: [
    {
      ...at('north', 'pact'),
      date: '2023-01-10',
      text: '10 Jan: declines to be a host',
      claim: 'said',
      mark: 'notch',
    },
    { ...at('north', 'union'), date: '2023-02-20', text: '20 Feb: mission starts', claim: 'seen' },
  ],
});

export const both = view({
  organisations: ['pact', 'court'],
  countries,
  from: '1991',
  to: '2024-02-21',
  detail: { from: '2023-10', share: 0.42 },
  focus: [at('north', 'pact'), at('north', 'court'), at('hills', 'pact'), at('hills', 'court')],
  annotations: [
    { ...at('north', 'court'), date: '2023-10-03', text: '3 Oct: vote', claim: 'said' },
    { ...at('north', 'court'), date: '2023-11-14', text: '14 Nov: deposit', claim: 'seen' },
    { ...at('north', 'court'), date: '2024-02-01', text: '1 Feb: in force', claim: 'seen' },
    {
      ...at('east', 'court'),
      date: '2016-11-16',
      text: 'signed 2000, withdrew 2016',
      mark: 'none',
    },
    { ...at('hills', 'court'), date: '2002-07-01', text: 'party since 2002', mark: 'none' },
  ],
});

export const all = view({
  organisations: ['pact', 'market', 'league', 'court', 'shield', 'union', 'council'],
  countries: ['north'],
  from: '1991',
  to: '2024-05',
  detail: { from: '2024', share: 0.5 },
  focus: [at('north', 'pact'), at('north', 'court')],
  annotations: [
    {
      ...at('north', 'pact'),
      date: '2024-02-22',
      text: 'No part in practice, says one;',
      claim: 'said',
      mark: 'none',
    },
    {
      ...at('north', 'pact'),
      date: '2024-02-22',
      text: 'formally a member, says the other',
      claim: 'seen',
      mark: 'none',
    },
  ],
  events: [
    {
      date: '2024-02-01',
      text: 'The statute takes effect in the land',
      short: 'Statute takes effect',
      claim: 'seen',
      organisation: 'court',
    },
    {
      date: '2024-02-22',
      text: 'The leader says that part is no longer taken',
      short: 'Leader: no part taken',
      claim: 'said',
      organisation: 'pact',
    },
    {
      date: '2024-03-08',
      text: 'The minister speaks of an application',
      short: 'Minister: application',
      claim: 'said',
      organisation: 'union',
    },
    { date: '2024-03-19', text: 'The secretary visits', claim: 'said', organisation: 'shield' },
    {
      date: '2024-03-28',
      text: 'The other minister accuses the leaders',
      short: 'Other side accuses',
      claim: 'said',
    },
    { date: '2024-05-08', text: 'Dues stopped; leaders meet', claim: 'said', organisation: 'pact' },
  ],
});
