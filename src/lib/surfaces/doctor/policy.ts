/** A content security policy: what each directive allows. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What a directive falls back to where a policy does not have it. */
const INSTEAD: Record<string, readonly string[]> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
};
export type Kind = 'script-src' | 'frame-src' | 'img-src';

/** Headers as a browser or `curl -I` shows them, by name in small letters. */
export function readHeaders(text: string): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  let name = '';
  for (const line of text.split(/\r?\n/)) {
    const [, key, value = ''] = /^([\w-]+):(.*)$/.exec(line.trim()) ?? [];
    if (key) name = key.toLowerCase();
    // Developer tools put a value on the line after its name.
    const said = (key ? value : line).trim();
    if (name && said) (headers[name] ??= []).push(said);
  }
  return headers;
}

/** The policies of one header or element; a page obeys all that it has. */
export function readPolicies(text: string): Policy[] {
  return text.split(',').flatMap((one) => {
    const directives = one
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const)
      // Of a directive that stands twice the first counts.
      .reverse();
    return directives.length > 0 ? [Object.fromEntries(directives)] : [];
  });
}

/**
 * The first policy that does not let a page load something.
 * @param address of what is to be loaded
 * @param page address of the page, for `'self'`; undefined where it is not known
 * @returns the policy's directive that forbids and its sources; undefined where none does
 */
export function findForbidding(
  policies: readonly Policy[],
  kind: Kind,
  address: URL,
  page: URL | undefined,
): { directive: string; sources: readonly string[] } | undefined {
  for (const policy of policies) {
    const directive = INSTEAD[kind]?.find((name) => policy[name]);
    const sources = directive ? policy[directive] : undefined;
    if (!directive || !sources) continue;
    // Then hosts do not count, only what carries a nonce or was loaded by what does.
    const trusted = kind === 'script-src' && sources.includes("'strict-dynamic'");
    if (trusted || !sources.some((source) => fits(source, address, page)))
      return { directive, sources };
  }
  return undefined;
}

/** Whether a source of a policy is one for an address (Content Security Policy 3, section 6.7.2). */
function fits(source: string, address: URL, page: URL | undefined): boolean {
  const low = source.toLowerCase();
  if (low === "'self'") return page?.origin === address.origin;
  if (low === '*') return /^https?:$/.test(address.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/.test(low)) return schemeFits(low, address.protocol);
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(
      source,
    ) ?? [];
  if (!host) return false;
  if (!schemeFits((scheme ?? page?.protocol ?? address.protocol).toLowerCase(), address.protocol))
    return false;
  const wanted = host.toLowerCase();
  const same = wanted.startsWith('*')
    ? wanted === '*' || address.hostname.endsWith(wanted.slice(1))
    : address.hostname === wanted;
  if (!same) return false;
  if (port !== '*' && (port ?? '') !== address.port && !isUsual(port, address)) return false;
  return path.endsWith('/') || path === ''
    ? address.pathname.startsWith(path)
    : address.pathname === path;
}

/** What is asked for in the open may also come encrypted. */
function schemeFits(allowed: string, scheme: string): boolean {
  return allowed === scheme || (allowed === 'http:' && scheme === 'https:');
}

function isUsual(port: string | undefined, { protocol, port: given }: URL): boolean {
  return given === '' && port === (protocol === 'https:' ? '443' : '80');
}
