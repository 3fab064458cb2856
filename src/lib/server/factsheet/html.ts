/** A piece of HTML that is known to be escaped. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | undefined | readonly Value[];

/**
 * HTML from a template: what is put into it is escaped, but for what comes from here itself. Where
 * there is nothing to put, as where an element has no attributes, the space before it goes as well.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const raw = strings.map((text, i) =>
    i < values.length && values[i] === undefined ? text.replace(/ $/, '') : text,
  );
  return { html: String.raw({ raw }, ...values.map(show)) };
}

/** Attributes that have a value; undefined where none has. */
export function attributes(values: Readonly<Record<string, string | undefined>>): Html | undefined {
  const written = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}="${escape(value)}"`,
  );
  return written.length > 0 ? { html: written.join(' ') } : undefined;
}

function show(value: Value): string {
  if (value === undefined) return '';
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
