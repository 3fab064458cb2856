/** Time spent on each step, and since when the clock runs. */
export interface Watch {
  /** Time of the clock, ms; undefined while it stands. */
  since: number | undefined;
  step: number;
  /** By step, ms, up to `since`. */
  spent: readonly number[];
}

export const NEW_WATCH: Watch = { since: undefined, step: 0, spent: [] };

/** Words a minute of somebody who speaks to a room, not from a sheet. */
const SPOKEN = 130;
/** Even a step of few words has a picture to look at, s. */
const LEAST = 20;

/** Seconds that a step takes to tell: the author's, or else what its words take, in fives. */
export function planStep(words: number, author?: number): number {
  return author ?? Math.max(LEAST, Math.ceil((words / SPOKEN) * 12) * 5);
}

/** Time up to now is put down to the step that was shown. */
export function turn(watch: Watch, step: number, now: number): Watch {
  return { ...settle(watch, now), step };
}

/** Starts a clock that stands, or stops one that runs. */
export function startStop(watch: Watch, now: number): Watch {
  return watch.since === undefined
    ? { ...watch, since: now }
    : { ...settle(watch, now), since: undefined };
}

export function spentOn(watch: Watch, step: number, now: number): number {
  return settle(watch, now).spent[step] ?? 0;
}

export function elapsed(watch: Watch, now: number): number {
  return settle(watch, now).spent.reduce((sum, time) => sum + time, 0);
}

function settle(watch: Watch, now: number): Watch {
  if (watch.since === undefined) return watch;
  const spent = Array.from(
    { length: Math.max(watch.spent.length, watch.step + 1) },
    (_, i) => watch.spent[i] ?? 0,
  );
  spent[watch.step] = (spent[watch.step] ?? 0) + Math.max(0, now - watch.since);
  return { ...watch, since: now, spent };
}

/**
 * How a talk stands against its plan.
 * @param plan seconds by step
 * @param ms since the start
 * @returns seconds ahead of the plan (less than 0), behind it (more) or 0, and seconds beyond its end
 */
export function comparePace(
  plan: readonly number[],
  step: number,
  ms: number,
): { behind: number; over: number } {
  const sum = (until: number) => plan.slice(0, until).reduce((all, seconds) => all + seconds, 0);
  const now = ms / 1000;
  const [begin, end] = [sum(step), sum(step + 1)];
  return {
    behind: now < begin ? now - begin : Math.max(0, now - end),
    over: Math.max(0, now - sum(plan.length)),
  };
}

/** "4:05" or "1:02:30"; whole seconds, rounded down. */
export function showTime(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${seconds <= -1 ? '−' : ''}${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}`;
}
