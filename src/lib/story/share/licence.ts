/**
 * Address of a licence's text, where its name is one of Creative Commons ("CC BY-SA 4.0"); else
 * the name itself.
 */
export function licenceAddress(name: string): string {
  if (name === 'CC0 1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^CC (BY(?:-NC)?(?:-ND|-SA)?) (\d\.\d)$/.exec(name) ?? [];
  return terms && version
    ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
    : name;
}
