/**
 * Tags of languages as they stand in addresses: `hy`, `az-Latn`, `pt-BR`. No step may have a name of
 * that shape, so that an address says by itself what it leads to.
 */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** Languages and scripts that are written from right to left. */
const RTL =
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b(?!-Latn|-Cyrl)|-(Arab|Hebr|Nkoo|Syrc|Thaa)\b/;

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RTL.test(language) ? 'rtl' : 'ltr';
}

/**
 * The attributes of an element whose words are in some language; none where that is the language
 * of what is around it, or not known.
 */
export function inLanguage(
  language: string | undefined,
  around: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!language || language === around) return {};
  return { lang: language, dir: directionOf(language) };
}

/**
 * What a language is called.
 * @param by the language that it is called so in; by default itself
 */
export function nameLanguage(language: string, by = language): string {
  return new Intl.DisplayNames([by], { type: 'language' }).of(language) ?? language;
}
