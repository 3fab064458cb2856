import { describe, expect, it } from 'vitest';
import { compareFigures } from '$lib/server/stories/translate/figures';

const compare = (text: string, language: string, said: string) =>
  compareFigures({ text, language: 'en-GB' }, { text: said, language });

describe('a translated line has the figures of its original', () => {
  it.each([
    ['On 12 March 1961 it ran aground.', 'de', 'Am 12. März 1961 lief sie auf Grund.'],
    ['12 Mar 1961–1 Jan 1962', 'de', '12. März 1961 bis 1. Jan. 1962'],
    ['It had 1,960 peacekeepers and 3.5 km.', 'de', 'Sie hatte 1.960 Soldaten und 3,5 km.'],
    ['It had 1,960 peacekeepers.', 'ru', '1 960 миротворцев.'],
    ['It had 1,960 peacekeepers.', 'fr', 'Elle avait 1\u202f960 soldats.'],
    ['On 9 November 2020', 'hy', '2020 թվականի նոյեմբերի 9-ին'],
    ['On 9 November 2020', 'ru', '9 ноября 2020 года'],
    ['On 9 November 2020', 'az', '9 noyabr 2020-ci il'],
    ['On 9 November 2020', 'ka', '2020 წლის 9 ნოემბერს'],
    ['On 9 November 2020', 'ja', '2020年11月9日'],
    ['On 9 November 2020', 'fa', '۹ نوامبر ۲۰۲۰'],
    ['In May 2021', 'es', 'En mayo de 2021, junto al mar'],
    ['From 2011–20', 'fr', 'De 2011 à 2020'],
    ['Three ferries, 4 islands', 'de', '3 Fähren, vier Inseln'],
    ['In the 1990s', 'de', 'In den 1990er Jahren'],
  ])('"%s" in %s: "%s"', (text, language, said) => {
    expect(compare(text, language, said)).toEqual([]);
  });

  it.each([
    ['On 12 March 1961', 'de', 'Am 12. März 1962', 'has not 1961'],
    ['On 12 March 1961', 'de', 'Am 12. März 1962', 'has 1962'],
    ['On 12 March 1961', 'de', 'Am 13. März 1961', 'has 13'],
    ['On 12 March 1961', 'de', 'Am 12. Mai 1961', 'names Mai'],
    ['On 9 November 2020', 'ru', '9 октября 2020 года', 'names октября'],
    ['1,960 peacekeepers', 'ru', '1 690 миротворцев', 'has not 1960'],
    ['44 days', 'hy', 'Քառասուն օր', 'has not 44'],
    ['From 2019 to 2020 and 2020', 'fr', 'De 2019 à 2020 et 2019', 'has 2019'],
    ['3.5 km', 'de', '35 km', 'has 35'],
  ])('"%s" is not, in %s, "%s"', (text, language, said, told) => {
    expect(compare(text, language, said).join(' ')).toContain(told);
  });
});
