/** A piece of HTML that is known to be escaped. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Value[];

/** HTML from a template: what is put into it is escaped, but for what comes from here itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: String.raw({ raw: strings }, ...values.map(show)) };
}

function show(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escape(value);
  if ('html' in value) return value.html;
  return value.map(show).join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
