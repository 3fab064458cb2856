import { describe, expect, it } from 'vitest';
import { isDate, showDate, showDayMonth, toDay } from '$lib/story/time';

describe('dates of a story', () => {
  it('count days from 1970, a month or year from its first day', () => {
    expect(toDay('1970-01-01')).toBe(0);
    expect(toDay('2023-09')).toBe(toDay('2023-09-01'));
    expect(toDay('2024')).toBe(toDay('2024-01-01'));
  });

  it('reach the end of a month or year as the end of an interval', () => {
    expect(toDay('2023', 'end')).toBe(toDay('2024-01-01'));
    expect(toDay('2024-02', 'end')).toBe(toDay('2024-03-01'));
    expect(toDay('2024-02-29', 'end')).toBe(toDay('2024-02-29'));
  });

  it('are real days', () => {
    for (const right of ['2024', '2024-02', '2024-02-29']) expect(isDate(right)).toBe(true);
    for (const wrong of ['2023-02-29', '2023-13', '2023-00', '23', '2023-9-1', 'May 2023', ''])
      expect(isDate(wrong)).toBe(false);
  });

  it('throw on what is no date', () => {
    expect(() => toDay('soon')).toThrow(RangeError);
  });

  it('are shown as precisely as they are known, whatever the time zone', () => {
    expect(showDate('2022-12-12', 'en-GB')).toBe('12 Dec 2022');
    expect(showDate('2022-12', 'en-GB', 'long')).toBe('December 2022');
    expect(showDate('2022', 'en-GB')).toBe('2022');
    expect(showDayMonth('2023-09-08', 'en-GB')).toBe('8 Sept');
  });
});
