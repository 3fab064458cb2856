import { FRAME_HEIGHT, SINGLE_HEIGHT } from '$lib/story/share/snippets';
import type { Around, FigureFacts, FrameFacts, PageFacts } from './facts';
import { findForbidding } from './policy';
import type { Kind } from './policy';

/** What is told of a page; the words for each are in story/words/en-doctor.ts. */
export type Code =
  | 'nothing'
  | 'address'
  | 'script-missing'
  | 'script-forbidden'
  | 'script-closed'
  | 'frame-forbidden'
  | 'picture-forbidden'
  | 'embedder'
  | 'clipped'
  | 'sandbox-scripts'
  | 'sandbox-popups'
  | 'low-frame'
  | 'low-window'
  | 'still'
  | 'asked'
  | 'no-step'
  | 'unseen';

export interface Finding {
  code: Code;
  /** What fills the words. */
  about?: string;
  /** The line to change or to add, in the language of what it belongs to. */
  line?: string;
}

export type Outcome = 'stage' | 'stepper' | 'fluid' | 'single' | 'static' | 'nothing';

export interface Diagnosis {
  /** What the readers will get. */
  outcome: Outcome;
  /** Of the first embed of the page: what the script itself says, where it has run. */
  status?: string;
  findings: readonly Finding[];
}

/** A pinned frame in a lower window shows too little, px; the script thinks the same. */
const LOW_WINDOW = 480;
/** Below this a step's words and picture do not fit, px. */
const LOW_FRAME = 560;
/** The frame of one step alone: its address names story and step. */
const SINGLE = /^\/[^/]+\/[^/]+\/embed\/$/;

/** Modes that an editor can insist on; the pinned one needs a page that allows it. */
const ASKED = ['static', 'stepper', 'fluid', 'single'] as const;

/** What readers of a page will see of the story, and what stands in the way of something better. */
export function diagnose(page: PageFacts): Diagnosis {
  const [figure] = page.figures;
  const [frame] = page.frames;
  if (!figure && !frame) return { outcome: 'nothing', findings: [{ code: 'nothing' }] };
  return figure ? ofFigure(figure, page) : ofFrame(frame as FrameFacts, page);
}

function ofFigure(figure: FigureFacts, page: PageFacts): Diagnosis {
  const findings: Finding[] = [];
  const story = read(figure.story, page);
  const { mode, status } = figure;
  const done = (outcome: Outcome): Diagnosis => ({
    outcome,
    findings,
    ...(status ? { status } : {}),
  });
  if (!story || !/^https?:$/.test(story.protocol)) {
    findings.push({ code: 'address', about: figure.story });
    return done('static');
  }
  findings.push(...forbid('img-src', new URL('card.png', story), page));
  const stepless = mode === 'single' && !figure.step;
  if (stepless) findings.push({ code: 'no-step', line: 'data-mode="single" data-step="…"' });
  const asked = ASKED.find((one) => one === mode && !stepless);
  if (asked) findings.push({ code: 'asked', about: asked });
  if (asked === 'static') return done('static');

  const stops = [...findScript(story, page), ...findFrame(new URL('embed/', story), page)];
  findings.push(...stops);
  if (asked) return done(stops.length > 0 ? 'static' : asked);
  const limits = findLimits(figure.around, page, mode);
  findings.push(...limits);
  if (stops.length > 0) return done('static');
  return done(limits.some(({ code }) => code !== 'unseen') ? 'stepper' : 'stage');
}

function ofFrame(frame: FrameFacts, page: PageFacts): Diagnosis {
  const address = read(frame.address, page);
  const stops: Finding[] = address ? findFrame(address, page) : [{ code: 'address' }];
  const sandbox = frame.sandbox?.split(/\s+/);
  const line = 'sandbox="allow-scripts allow-popups"';
  const single = !!address && SINGLE.test(address.pathname);
  const [low, height] = single ? [SINGLE_HEIGHT, SINGLE_HEIGHT] : [LOW_FRAME, FRAME_HEIGHT];
  /** One step alone is whole without its script. */
  const still = !single && !!sandbox && !sandbox.includes('allow-scripts');
  const findings: Finding[] = [
    ...stops,
    ...(still ? [{ code: 'sandbox-scripts', line } as const] : []),
    ...(sandbox && !still && !sandbox.includes('allow-popups')
      ? [{ code: 'sandbox-popups', line } as const]
      : []),
    ...(frame.height !== undefined && frame.height < low
      ? [
          {
            code: 'low-frame',
            about: String(frame.height),
            line: `height="${height}"`,
          } as const,
        ]
      : []),
  ];
  if (stops.length > 0) return { outcome: 'nothing', findings };
  return { outcome: single ? 'single' : still ? 'static' : 'stepper', findings };
}

/** Why the script does not run. */
function findScript(story: URL, page: PageFacts): Finding[] {
  const [script] = page.scripts;
  const missing = `<script async src="${story.origin}/embed/v1.js"></script>`;
  if (!script) return [{ code: 'script-missing', line: missing }];
  const address = read(script.address, page);
  return [
    ...(address ? forbid('script-src', address, page) : []),
    ...(script.integrity && !script.open
      ? [{ code: 'script-closed', line: 'crossorigin="anonymous"' } as const]
      : []),
  ];
}

/** Why no frame comes. */
function findFrame(address: URL, page: PageFacts): Finding[] {
  const { embedder } = page;
  const strict = embedder && !embedder.startsWith('unsafe-none');
  return [
    ...forbid('frame-src', address, page),
    ...(strict
      ? [
          {
            code: 'embedder',
            about: embedder,
            line: 'Cross-Origin-Embedder-Policy: unsafe-none',
          } as const,
        ]
      : []),
  ];
}

/** Why it is not pinned. */
function findLimits(around: readonly Around[], page: PageFacts, mode: string): Finding[] {
  const { unseen, window } = page;
  const clip = findClipping(around);
  const line = clip && `${clip.name} { overflow: clip; }`;
  return [
    ...(clip
      ? [{ code: 'clipped', about: clip.overflow.join(' '), line: line ?? '' } as const]
      : []),
    ...(window && window.height < LOW_WINDOW
      ? [{ code: 'low-window', about: String(window.height) } as const]
      : []),
    ...(window?.still && mode !== 'stage' ? [{ code: 'still' } as const] : []),
    ...(unseen > 0 && !clip ? [{ code: 'unseen', about: String(unseen) } as const] : []),
  ];
}

/**
 * The nearest element around a figure within which nothing can be pinned to the window: the rule of
 * the script itself (embed/clips.ts). What the body says is the window's, unless the root says
 * something as well.
 */
function findClipping(around: readonly Around[]): Around | undefined {
  const clips = ({ overflow }: Around) => /auto|scroll|hidden/.test(overflow.join(' '));
  const root = around.at(-1);
  const body = around.at(-2);
  return around.slice(0, -1).find((one) => (one !== body || (root && clips(root))) && clips(one));
}

const CODES = {
  'script-src': 'script-forbidden',
  'frame-src': 'frame-forbidden',
  'img-src': 'picture-forbidden',
} as const;

function forbid(kind: Kind, address: URL, page: PageFacts): Finding[] {
  const found = findForbidding(page.policies, kind, address, read('', page));
  if (!found) return [];
  const { directive, sources } = found;
  const others = sources.filter((source) => source !== "'none'");
  // A policy's more general directive is not widened for our sake.
  const own = directive === 'default-src' || directive === 'child-src' ? kind : directive;
  return [
    {
      code: CODES[kind],
      about: `${directive} ${sources.join(' ')}`.trim(),
      line: `${own} ${[...others, address.origin].join(' ')};`,
    },
  ];
}

function read(address: string, { address: page }: PageFacts): URL | undefined {
  return URL.canParse(address, page) ? new URL(address, page) : undefined;
}
