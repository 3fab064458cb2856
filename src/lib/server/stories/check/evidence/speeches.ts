import type { Speech } from '$lib/story/schema/quote';
import type { Located, Path } from '../../parse/yaml';
import { nearest, suggest } from '../../problems';
import { plain } from '../reading/quotations';
import { shorten } from '../../parse/yaml';
import { falls } from './dates';
import type { Finding } from './findings';
import type { Claims, OnRecord } from './record';

/**
 * A speech in a picture has the exact words, the speaker and the day of the claim's quotation;
 * one in our own words has a speaker who is among those the claim is about.
 */
export function checkSpeech(
  speech: Speech,
  path: Path,
  located: Located,
  record: OnRecord,
): Finding[] {
  const claim = record.claims[speech.claim];
  if (!claim) return [];
  const findings: Finding[] = [];
  const find = (doubt: Finding['doubt'], field: keyof Speech, message: string) => {
    const of = String(speech[field]);
    findings.push({ doubt, of, problem: located.problem([...path, field], message) });
  };
  const { words, speaker, date } = speech;
  const same = claim.quotes.filter((quote) => words && plain(quote.words) === plain(words));
  if (words !== undefined && same.length === 0)
    find(
      'quotation',
      'words',
      `is not what "${speech.claim}" quotes, word for word.${mend(words, claim)}`,
    );
  const speakers = words === undefined ? speakersOf(claim) : same.map((quote) => quote.speaker);
  if (speakers.length > 0 && !speakers.includes(speaker))
    find(
      'speaker',
      'speaker',
      `"${speaker}" did not say this: "${speech.claim}" has another speaker.${suggest(speaker, speakers)}`,
    );
  if (!falls(date, claim))
    find('date', 'date', `${date} is no day of "${speech.claim}", which is dated ${claim.date}.`);
  return findings;
}

function speakersOf({ quotes, actors }: Claims[string]): string[] {
  return [...new Set([...quotes.map(({ speaker }) => speaker), ...actors])];
}

function mend(words: string, { quotes }: Claims[string]): string {
  if (quotes.length === 0) return ' It quotes nobody.';
  const known = quotes.map((quote) => quote.words);
  return ` It has "${shorten(nearest(words, known) ?? known[0] ?? '')}".`;
}
