import type { CDPSession } from '@playwright/test';

const KINDS: Record<string, string> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'js',
  Font: 'font',
  Image: 'image',
};

interface Response {
  kind: string;
  /** Bytes as sent, headers included. */
  sent: number;
  /** Bytes after decompression, as they came. */
  pieces: { at: number; bytes: number }[];
}

interface Traffic {
  loaded: () => void;
  /** Addresses asked for after the load. */
  late: string[];
  /**
   * Bytes by kind, and how many of them came before the first picture.
   * @param picture ms after the navigation began
   */
  sums: (picture: number) => Record<string, number>;
}

/** Counts a page's requests and their bytes. */
export async function watchTraffic(cdp: CDPSession, host: string): Promise<Traffic> {
  const responses = new Map<string, Response>();
  const addresses = new Set<string>();
  const counts = { requests: 0, otherHosts: 0, afterLoad: 0 };
  const late: string[] = [];
  let began: number | undefined;
  let isLoaded = false;
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
    if (!request.url.startsWith('http')) return;
    began ??= timestamp;
    // A worker that runs a script of the page has it from the browser's cache.
    if (type === 'Script' && addresses.has(request.url)) return;
    addresses.add(request.url);
    responses.set(requestId, { kind: KINDS[type ?? ''] ?? 'other', sent: 0, pieces: [] });
    counts.requests += 1;
    if (new URL(request.url).host !== host) counts.otherHosts += 1;
    if (!isLoaded) return;
    counts.afterLoad += 1;
    late.push(request.url);
  });
  cdp.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) =>
    responses.get(requestId)?.pieces.push({ at: timestamp, bytes: dataLength }),
  );
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const response = responses.get(requestId);
    if (response) response.sent = encodedDataLength;
  });
  return {
    loaded: () => {
      isLoaded = true;
    },
    late,
    sums: (picture) => {
      const all = [...responses.values()];
      const sum = (some: Response[]) => some.reduce((bytes, { sent }) => bytes + sent, 0);
      const kinds = [...Object.values(KINDS), 'other'].map(
        (kind) => [kind, all.filter((response) => response.kind === kind)] as const,
      );
      const until = (began ?? 0) + picture / 1000;
      const before = (some: Response[]) =>
        some.reduce((bytes, response) => bytes + sentBy(until, response), 0);
      return {
        ...Object.fromEntries(kinds.map(([kind, some]) => [kind, sum(some)])),
        ...Object.fromEntries(kinds.map(([kind, some]) => [`${kind}Before`, before(some)])),
        total: sum(all),
        totalBefore: before(all),
        ...counts,
      };
    },
  };
}

/** Chromium tells when a piece came, but only its size unpacked: its share of what was sent. */
function sentBy(time: number, { sent, pieces }: Response): number {
  const size = (some: Response['pieces']) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  const came = size(pieces.filter(({ at }) => at <= time));
  return came && (sent * came) / size(pieces);
}
