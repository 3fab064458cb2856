/** What a browser's main thread does, ms. */
export interface Work {
  script: number;
  style: number;
  layout: number;
  paint: number;
  other: number;
}

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string };
}

const KINDS: Record<string, keyof Work> = {
  EvaluateScript: 'script',
  FunctionCall: 'script',
  FireAnimationFrame: 'script',
  FireIdleCallback: 'script',
  TimerFire: 'script',
  EventDispatch: 'script',
  RunMicrotasks: 'script',
  MajorGC: 'script',
  MinorGC: 'script',
  UpdateLayoutTree: 'style',
  RecalculateStyles: 'style',
  Layout: 'layout',
  HitTest: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  PaintImage: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  UpdateLayer: 'paint',
  CompositeLayers: 'paint',
};

/**
 * Time of the busiest main thread of a page in a trace, by kind. What an event spends within
 * another counts for the inner one alone.
 * @param trace as Chromium writes it: JSON with `traceEvents`
 */
export function sumMainThread(trace: string): Work {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const key = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(key);
  const works = [...new Set(mains)].map((main) =>
    sumThread(traceEvents.filter((event) => event.ph === 'X' && key(event) === main)),
  );
  const nothing: Work = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };
  return works.sort((a, b) => total(b) - total(a))[0] ?? nothing;
}

export function total(work: Work): number {
  return Object.values(work).reduce((sum: number, ms: number) => sum + ms, 0);
}

function sumThread(events: TraceEvent[]): Work {
  const work: Work = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };
  const open: { end: number; kind: keyof Work }[] = [];
  events.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const { name, ts, dur = 0 } of events) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    const around = open.at(-1);
    const kind = KINDS[name] ?? (name.startsWith('v8') ? 'script' : (around?.kind ?? 'other'));
    // An outer event that outlives its own end is cut there, as threads do one thing at a time.
    const spent = around ? Math.min(dur, around.end - ts) : dur;
    work[kind] += spent / 1000;
    if (around) work[around.kind] -= spent / 1000;
    open.push({ end: ts + spent, kind });
  }
  return work;
}
