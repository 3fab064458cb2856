/** A phrase for a number of things, in each form that a language has for it (CLDR). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Puts values in the place of their names: "{n} dots". */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (name, key: string) => values[key] ?? name);
}

/** The form of a phrase for a number. */
export function formFor(forms: Plural, n: number, language: string): string {
  return forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
}

/** A phrase with its number, "{n}", as the language writes it: "1,960 days". */
export function sayCount(forms: Plural, n: number, language: string): string {
  const shown = new Intl.NumberFormat(language).format(n);
  return fill(formFor(forms, n, language), { n: shown });
}
