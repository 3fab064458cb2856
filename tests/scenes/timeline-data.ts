import { en } from '$lib/story/words/en';
import type { SceneData } from '$lib/story/stage-data';
import type { TimelineView } from '$lib/story/schema/timeline';

const tag = (...documents: string[]) => ({ documents });

export const data: SceneData = {
  lang: 'en-GB',
  countries: {},
  organisations: {},
  places: {},
  cameras: {},
  maps: {},
  membership: [],
  series: {},
  calls: [
    {
      date: '2001-05-14',
      call: 'League: consultations under Article 2',
      answered: '2001-05',
      answer: 'concern, no joint statement',
      claim: 'a',
    },
    {
      date: '2001-11-16',
      call: 'Empire: treaty of 1987',
      answered: '2001-11-16',
      answer: 'truce by mediation',
      claim: 'a',
    },
    {
      date: '2002-09-13',
      call: 'Empire and League: help',
      answered: '2002-09-16',
      answer: 'fact-finding mission, no troops',
      claim: 'a',
      answerClaim: 'b',
    },
  ],
  tags: { a: tag('001', '002'), b: { documents: [], outside: 'League' } },
  words: en.scene,
};

type Of<F extends TimelineView['form']> = Extract<TimelineView, { form: F }>;

export const calls = (more: Partial<Of<'calls'>> = {}): Of<'calls'> => ({
  type: 'timeline',
  form: 'calls',
  from: '2001',
  to: '2002',
  until: '2002',
  focus: [],
  hue: 'hue-a',
  ...more,
});

const card = (id: string, date: string, text: string, lane: 'above' | 'below' = 'above') => ({
  id,
  date,
  text,
  lane,
  claim: 'a',
  hue: 'hue-a' as const,
});

export const days = (done: boolean): Of<'cards'> => ({
  type: 'timeline',
  form: 'cards',
  from: '2003-09-01',
  to: '2003-09-18',
  unit: 'day',
  gather: { date: '2003-09-08', done },
  cards: [
    card('court', '2003-09-01', 'The court’s treaty goes to parliament'),
    card('exercise', '2003-09-06', 'An exercise with the neighbour is announced'),
    card('aid', '2003-09-06', 'The minister’s sister, in the capital with aid'),
    card(
      'detained',
      '2003-09-07',
      'Two commentators are detained, investigators say over a weapon',
    ),
    card('summons', '2003-09-08', 'The ambassador is summoned', 'below'),
    card('begins', '2003-09-11', 'The exercise begins', 'below'),
  ],
});

export const months: Of<'cards'> = {
  type: 'timeline',
  form: 'cards',
  from: '2003-03',
  to: '2003-05',
  unit: 'month',
  lanes: { above: 'Law', below: 'Road' },
  cards: [
    card('warrant', '2003-03-17', 'The international court issues a warrant for the emperor'),
    card('ruling', '2003-03-24', 'The constitutional court clears the way to join'),
    card('gate', '2003-04-23', 'A checkpoint is set up on the road', 'below'),
    card(
      'offer',
      '2003-05-22',
      'The minister is prepared to recognise the neighbour’s territory, the province included',
    ),
  ],
};

const yes = 'yes' as const;
const no = 'no' as const;

export const matrix: Of<'matrix'> = {
  type: 'timeline',
  form: 'matrix',
  title: 'What was on the list?',
  hue: 'hue-a',
  columns: [
    { id: 'statement', title: 'Statement', date: '8 Sept 2003' },
    { id: '001', title: 'Document 001', date: 'stamped 8 Nov 2003' },
    { id: '002', title: 'Document 002', date: '18 Sept 2003' },
  ],
  rows: [
    {
      id: 'court',
      title: 'The court',
      claim: 'a',
      cells: { statement: yes, '001': yes, '002': no },
    },
    {
      id: 'exercise',
      title: 'The exercise',
      claim: 'a',
      cells: { statement: yes, '001': yes, '002': yes },
    },
    { id: 'aid', title: 'Aid', claim: 'a', cells: { statement: yes, '001': yes, '002': no } },
    {
      title: 'Remarks about a withdrawal',
      claim: 'a',
      cells: { statement: { word: 'concern' }, '001': no, '002': yes },
    },
    {
      title: 'The word for it',
      claim: 'a',
      cells: {
        statement: { word: '“unfriendly”' },
        '001': { word: '“unfriendly”' },
        '002': { word: '“hostile”' },
      },
    },
  ],
  note: { text: 'Document 001 is stamped two months after the events it describes.', claim: 'a' },
};
