import { describe, expect, it } from 'vitest';
import { findWords } from '$lib/server/stories/parse/find-words';
import { indexRuns } from '$lib/server/stories/check/documents/copied';
import { splitParagraphs } from '$lib/server/stories/check/documents/read-documents';
import { listDates, toIso } from '$lib/server/stories/check/reading/dates';
import { listFigures } from '$lib/server/stories/check/reading/figures';
import {
  listQuotations,
  quotes,
  withoutQuotations,
} from '$lib/server/stories/check/reading/quotations';

describe('dates in a text', () => {
  it.each([
    ['On 9 November 2020 it rained.', ['2020-11-09']],
    ['It rained on 9 November.', ['11-09']],
    ['In March 2022, and in May.', ['2022-03', '05']],
    ['27 Sep–10 Nov 2020', ['2020-09-27', '2020-11-10']],
    ['May and November 2021', ['2021-05', '2021-11']],
    ['between 9 and 17 September 2023', ['2023-09-09', '2023-09-17']],
    ['18 or 19 Sept 2023', ['2023-09-18', '2023-09-19']],
    ['on 8, 19 and 28 March', ['03-08', '03-19', '03-28']],
    ['19–20 Sept', ['09-19', '09-20']],
    ['in 2011–20, and in the 1990s', ['2011', '2020', '1990']],
    ['from 2020 to 2022.', ['2020', '2022']],
    ['1,960 boats, 2,022 of them may march; $2020', []],
  ])('%s', (text, dates) => {
    expect(listDates(text).map(toIso)).toEqual(dates);
  });
});

describe('figures in a text', () => {
  it.each([
    ['2,928,914 people', [2928914]],
    ['about three million', [3e6]],
    ['Ninety-four of a hundred and two', [94, 102]],
    ['93%, 93 per cent', ['93 per cent', '93 per cent']],
    ['$5 billion, 7.5 million', ['5000000000 money', 7.5e6]],
    ['twenty-four hours, a dozen days', [24, 12]],
    ['its fourth article', [4]],
    ['On 9 November 2020, says document 004', []],
    ['one of them, anyone', []],
    ['GM200', []],
  ])('%s', (text, figures) => {
    const found = listFigures(text).map(({ value, unit }) => (unit ? `${value} ${unit}` : value));
    expect(found).toEqual(figures);
  });
});

describe('quotations in a text', () => {
  it('stand within straight or curved marks', () => {
    expect(listQuotations('He said "yes", she “no”, it’s so.')).toEqual(['yes', 'no']);
    expect(withoutQuotations('a "b" c')).toBe('a     c');
  });

  it('are the words of another, whole ones, but for the first letter and the last stop', () => {
    expect(quotes('The light’s out.', "I saw that the light's out tonight")).toBe(true);
    expect(quotes('the light', 'the lights')).toBe(false);
    expect(quotes('the Light', 'the light')).toBe(false);
  });
});

describe('words in a file', () => {
  it('are found over a line break, in quotation marks and after \\n', () => {
    expect(findWords('a\n  b  c', 'b c')).toBe(4);
    expect(findWords("x: 'it''s so'", "it's")).toBe(4);
    expect(findWords('x: "one\\ntwo"', 'two')).toBe(9);
    expect(findWords('22 and 2', '2')).toBe(7);
    expect(findWords('a', 'b')).toBeUndefined();
  });
});

describe('a document', () => {
  it('has its paragraphs between blank lines', () => {
    expect(splitParagraphs('One\nline\n\n \nTwo\r\n\r\nThree\n')).toEqual([
      'One\nline',
      'Two',
      'Three',
    ]);
  });

  it('is copied by seven of its words in a row, quotations left aside', () => {
    const text = 'Nobody had seen the ferry’s light for a week.';
    const find = indexRuns(new Map([['001', ['Title', text]]]));
    expect(find("It is true: nobody had seen the ferry's light for days.")).toEqual([
      { words: "nobody had seen the ferry's light for", document: '001', paragraph: 2 },
    ]);
    expect(find('Nobody had seen the ferry’s light.')).toEqual([]);
    expect(find('He wrote: "Nobody had seen the ferry’s light for a week."')).toEqual([]);
  });
});
