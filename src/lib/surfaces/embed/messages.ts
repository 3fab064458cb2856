/**
 * What a frame and the page around it say to each other: plain objects that begin with `ns` and
 * `v`. Described for others in story/schema/embed-messages.ts; this is the part that is downloaded.
 */
const NS = 'waymark';
const VERSION = 1;

export type Mode = 'stage' | 'fluid' | 'stepper' | 'single';

/** From the frame: only what anybody may know. */
export type FrameMessage =
  | { type: 'hello'; steps: number }
  | { type: 'step'; index: number; id: string }
  | { type: 'end' }
  | { type: 'height'; height: number }
  | { type: 'error'; code: string };

/** To the frame: hints of layout and place; never an address, words or data. */
export type HostMessage =
  { type: 'init'; mode: Mode } | { type: 'scroll'; p: number } | { type: 'step'; id: string };

type Fields = Record<string, unknown>;

const isId = (value: unknown) => typeof value === 'string' && /^[a-z0-9-]{0,80}$/.test(value);
const isCount = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e4;

const FRAME: Record<FrameMessage['type'], Record<string, (value: unknown) => boolean>> = {
  hello: { steps: isCount },
  step: { index: isCount, id: isId },
  end: {},
  // As a function of its own, so that what only hosts need can be left out of a frame.
  height: { height: (height) => Number.isFinite(height) },
  error: { code: isId },
};
const HOST: Record<HostMessage['type'], Record<string, (value: unknown) => boolean>> = {
  init: {
    mode: (mode) => /^(stage|fluid|stepper|single)$/.test(String(mode)) && typeof mode === 'string',
  },
  scroll: { p: (p) => Number(p) >= 0 && Number(p) <= 1 && typeof p === 'number' },
  step: { id: isId },
};

/** What a frame said, or undefined where it is none of our messages. */
export function readFrame(data: unknown): FrameMessage | undefined {
  return read(data, FRAME) as FrameMessage | undefined;
}

/** What the page around the frame said, or undefined where it is none of our messages. */
export function readHost(data: unknown): HostMessage | undefined {
  return read(data, HOST) as HostMessage | undefined;
}

/** A message as it is sent. */
export function write(message: FrameMessage | HostMessage): object {
  return { ns: NS, v: VERSION, ...message };
}

/** Fields that nobody knows are let pass, so that a later version can add some. */
function read(data: unknown, kinds: Record<string, Record<string, (value: unknown) => boolean>>) {
  // Null and all that is no object becomes another by this.
  if (Object(data) !== data) return undefined;
  const fields = data as Fields;
  const { ns, v, type } = fields;
  if (ns !== NS || v !== VERSION || typeof type !== 'string' || !Object.hasOwn(kinds, type))
    return undefined;
  const checks = Object.entries(kinds[type] ?? {});
  return checks.every(([name, check]) => check(fields[name])) ? fields : undefined;
}
