import type { Page } from '@playwright/test';
import { MISHAPS } from './faulty-server';
import type { Mishap, Rule } from './faulty-server';

/** Something that goes wrong; its parts are told apart so that pairs make sense. */
export interface Fault {
  name: string;
  /** The line of the table. */
  group: string;
  /** Two of the same cannot befall a page together. */
  slot: string;
  rules?: readonly Rule[];
  /** Runs in the page before all else. */
  before?: () => void;
  /** Happens to a page that has loaded. */
  during?: (page: Page) => Promise<void>;
}

const FILES: Readonly<Record<string, RegExp>> = {
  script: /^\/_app\/immutable\/(?!explore|ghosts)\w+\.\w+\.js$/,
  font: /\.woff2$/,
  loader: /^\/embed\/v1\.js$/,
  card: /\/card\.png$/,
};

/** Fetched only when a reader asks for what they do. */
const LATER = /^\/_app\/immutable\/(explore|ghosts)\.\w+\.js$/;

const files: Fault[] = Object.entries(FILES).flatMap(([file, paths]) =>
  MISHAPS.map((mishap) => ({
    name: `${file} ${mishap}`,
    group: `${file}: missing, refused, silent, stalled, cut, truncated, of the wrong type`,
    slot: file,
    rules: [{ paths, mishap }],
  })),
);

const later: Fault[] = MISHAPS.map((mishap) => ({
  name: `script on demand ${mishap}`,
  group:
    'script that exploring asks for: missing, refused, silent, stalled, cut, truncated, of the wrong type',
  slot: 'later',
  rules: [{ paths: LATER, mishap }],
  during: async (page) => page.keyboard.press('e'),
}));

/** Of a page whose connection is lost a browser shows as much as it happened to have read. */
const SOME: readonly Mishap[] = ['stalled', 'truncated'];
const pages: Fault[] = SOME.map((mishap) => ({
  name: `page ${mishap}`,
  group: 'page: stalled or truncated',
  slot: 'page',
  rules: [{ paths: /\/$/, mishap }],
}));

/** A kind of scene that nobody knows: its layout throws as soon as it is asked for. */
const scenes: Fault[] = ['map', 'alliances', 'timeline', 'quote', 'charts'].map((type) => ({
  name: `${type} throws`,
  group: 'layout throws: map, alliances, timeline, quote, charts',
  slot: 'scene',
  rules: [
    {
      paths: /\/$/,
      edit: (html) => html.replaceAll(`"type":"${type}"`, `"type":"${type}-of-old"`),
    },
  ],
}));

const lacking = (name: string, before: () => void): Fault => ({
  name: `without ${name}`,
  group:
    'browser without observers, storage, channels, popovers, idle time, fonts API, workers, or that refuses the history',
  slot: name,
  before,
});

const browsers: Fault[] = [
  lacking('IntersectionObserver', () => Reflect.deleteProperty(window, 'IntersectionObserver')),
  lacking('ResizeObserver', () => Reflect.deleteProperty(window, 'ResizeObserver')),
  lacking('BroadcastChannel', () => Reflect.deleteProperty(window, 'BroadcastChannel')),
  lacking('popovers', () => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  }),
  lacking('idle time', () => {
    Reflect.deleteProperty(window, 'requestIdleCallback');
    Reflect.deleteProperty(window, 'cancelIdleCallback');
  }),
  lacking('a fonts API', () => Reflect.deleteProperty(Document.prototype, 'fonts')),
  lacking('workers', () => Reflect.deleteProperty(window, 'Worker')),
  lacking('storage', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse });
  }),
  lacking('history', () => {
    history.replaceState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
  }),
];

const LIFE = 'offline half-way, back and forward, sleep, 50 resizes a second';
const life: Fault[] = [
  {
    name: 'offline half-way',
    group: LIFE,
    slot: 'life',
    during: async (page) => page.context().setOffline(true),
  },
  {
    name: 'back and forward',
    group: LIFE,
    slot: 'life',
    async during(page) {
      await page.goto('about:blank');
      await page.goBack({ waitUntil: 'commit' });
    },
  },
  {
    name: 'sleep',
    group: LIFE,
    slot: 'life',
    async during(page) {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await session.detach();
    },
  },
  {
    name: '50 resizes a second',
    group: LIFE,
    slot: 'life',
    async during(page) {
      const { width, height } = page.viewportSize() ?? { width: 1000, height: 700 };
      for (let i = 1; i <= 50; i++)
        await page.setViewportSize({
          width: width - ((i * 37) % 300),
          height: height - ((i * 23) % 200),
        });
      await page.setViewportSize({ width, height });
    },
  },
];

export const FAULTS: readonly Fault[] = [
  ...files,
  ...later,
  ...pages,
  ...scenes,
  ...browsers,
  ...life,
];

/** The faults that can befall a page which asks for some kinds of files. */
export function faultsOf(asks: readonly string[]): Fault[] {
  const others = [...Object.keys(FILES), 'later'].filter((file) => !asks.includes(file));
  return FAULTS.filter(({ slot }) => !others.includes(slot));
}

/** All pairs of faults that can befall a page together. */
export function pairsOf(faults: readonly Fault[]): [Fault, Fault][] {
  return faults.flatMap((a, i) =>
    faults
      .slice(i + 1)
      .filter((b) => a.slot !== b.slot)
      .map((b): [Fault, Fault] => [a, b]),
  );
}
