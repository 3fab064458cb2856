import { en } from '$lib/story/words/en';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData, Series } from '$lib/story/stage-data';

const shares: Series = {
  label: 'Share of imports',
  unit: 'per cent',
  owners: { institute: { name: 'The Institute', short: 'Inst.' } },
  values: [
    { owner: 'institute', country: 'N', value: 94, shown: '94%' },
    { owner: 'institute', country: 'S', value: 60, shown: '60%' },
  ],
};

const arrivals: Series = {
  label: 'Arrivals',
  unit: 'people',
  owners: {
    agency: { name: 'Refugee agency', short: 'Agency' },
    state: { name: 'Northland’s government', short: 'N. govt' },
  },
  values: [
    { owner: 'agency', date: '2003-05-26', when: 'by 26 May', value: 19000, shown: '19,000' },
    { owner: 'agency', date: '2003-05-29', when: 'by 29 May', value: 88000, shown: 'over 88,000' },
    { owner: 'state', date: '2003-05-30', when: 'on 30 May', value: 100417, shown: '100,417' },
    { owner: 'agency', date: '2003-11-01', when: 'Nov 2003', value: 115183, shown: '115,183' },
  ],
};

const before: Series = {
  label: 'Lived there before',
  unit: 'people',
  owners: {
    press: { name: 'Press', short: 'Press' },
    rival: { name: 'Southland’s president', short: 'S. president' },
  },
  values: [
    { owner: 'press', value: 120000, shown: 'about 120,000' },
    { owner: 'rival', value: 25000, shown: '25,000' },
  ],
};

const trade: Series = {
  label: 'Trade',
  unit: 'billion',
  owners: {
    president: { name: 'The president', short: 'President' },
    minister: { name: 'A minister', short: 'Minister' },
  },
  values: [
    { owner: 'minister', date: '1999', value: 2, shown: 'above 2bn' },
    { owner: 'president', date: '2001', value: 2.7, shown: 'about 2.7bn', derived: 'by sums' },
    { owner: 'president', date: '2002', value: 5, shown: '5bn' },
    { owner: 'president', date: '2003', value: 7, shown: 'above 7bn' },
  ],
};

const poll: Series = {
  label: 'Poll',
  unit: 'per cent',
  owners: { pollster: { name: 'Pollster', short: 'Pollster' } },
  values: [
    { owner: 'pollster', date: '1998-08', value: 87, shown: '87%', minor: true },
    { owner: 'pollster', date: '1999-05', when: 'May 1999', value: 88, shown: '88%', minor: true },
    { owner: 'pollster', date: '1999', value: 93, shown: '93%' },
    { owner: 'pollster', date: '2001-11', when: 'late 2001', value: 64, shown: '64%' },
    { owner: 'pollster', date: '2003-02', when: 'early 2003', value: 50, shown: '50%' },
    { owner: 'pollster', date: '2003-12', when: 'Dec 2003', value: 31, shown: '31%' },
  ],
};

/** An invented story, as much of it as charts look at. */
export const data: SceneData = {
  lang: 'en-GB',
  countries: { N: { name: 'Northland', short: 'N' }, S: { name: 'Southland', short: 'S' } },
  organisations: {},
  places: {},
  cameras: {},
  maps: {},
  membership: [],
  series: { shares, arrivals, before, trade, poll },
  calls: [],
  tags: { remark: { documents: [], outside: 'Weekly' } },
  words: en.scene,
};

export const waffles = (...filled: boolean[]): ChartsView & { form: 'waffles' } => ({
  type: 'charts',
  form: 'waffles',
  caption: 'Westland’s share of imports, 1991–2000',
  unit: '1 square = 1%',
  series: 'shares',
  hue: 'hue-c',
  grids: ['N', 'S'].map((country, i) => ({ country, claim: 'c', filled: filled[i] ?? true })),
});

export const steps: ChartsView & { form: 'steps' } = {
  type: 'charts',
  form: 'steps',
  series: 'arrivals',
  from: '2003-05-23',
  to: '2003-05-30',
  hue: 'hue-a',
  claim: 'c',
  title: 'Arrivals in Northland since 23 May 2003',
  levels: { series: 'before', claim: 'c' },
};

export const pair: ChartsView & { form: 'pair' } = {
  type: 'charts',
  form: 'pair',
  from: '1999',
  to: '2003',
  bars: { series: 'trade', title: 'Trade in goods', unit: 'billion', hue: 'hue-c', claim: 'c' },
  line: { series: 'poll', title: 'Calling relations good', unit: '%', hue: 'hue-a', claim: 'c' },
  note: { text: 'Re-exports were thought to explain much of the growth', claim: 'remark' },
};
