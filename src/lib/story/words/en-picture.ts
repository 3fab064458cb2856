/** The words around a picture in words, in English. */
export const picture = {
  title: 'The picture in words',
  changed: 'What changed from the step before:',
  changedFirst: 'What changed from the opening:',
  table: 'Its figures and dates as a table',
  places: 'Go through it place by place',
  members: 'Go through it country by country',
  elsewhere: 'Elsewhere on the map',
  named: 'Also named: {list}',
  callsCaption: 'Calls for help and answers, {dates}',
  cardsCaption: 'Dated events, {dates}',
  /** What has become of a tie. */
  ties: { solid: 'solid', joined: 'joined', notched: 'notched', hatched: 'hatched' },
  yes: 'yes',
  no: 'no',
  answered: 'Answered',
  event: 'Event',
  since: 'since {from}',
  between: '{from} to {to}',
  interval: '{status}, {time}',
};
