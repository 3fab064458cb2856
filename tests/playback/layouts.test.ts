import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Laid, Order } from '$lib/surfaces/layouts/messages';
import { nextStep } from '$lib/surfaces/layouts/next-step';
import { orderFilms } from '$lib/surfaces/read/order-film';
import { desktop, panel } from '../scenes/stages';

describe('the step to lay out next', () => {
  const all = (step: number, count: number) => {
    const done = new Set<number>();
    for (let i = nextStep(step, done, count); i !== undefined;) {
      done.add(i);
      i = nextStep(step, done, count);
    }
    return [...done];
  };

  it('is the one asked for, then the nearest, those ahead first', () => {
    expect(all(3, 7)).toEqual([3, 4, 2, 5, 1, 6, 0]);
    expect(all(0, 4)).toEqual([0, 1, 2, 3]);
  });
});

class FakeWorker {
  static hired: FakeWorker[] = [];
  orders: Order[] = [];
  dismissed = false;
  onmessage?: (event: { data: Laid }) => void;
  onerror?: () => void;
  constructor(readonly address: string) {
    FakeWorker.hired.push(this);
  }
  postMessage(order: Order) {
    this.orders.push(order);
  }
  terminate() {
    this.dismissed = true;
  }
}

describe('a film whose steps are laid out by a worker', () => {
  const pictures = [{ bases: [], marks: [] }];
  beforeEach(() => {
    FakeWorker.hired = [];
    vi.stubGlobal('Worker', FakeWorker);
  });
  afterEach(() => vi.unstubAllGlobals());

  /** Of three steps without a picture. */
  const STORY = JSON.stringify({ steps: [0, 1, 2].map(() => ({ views: [], ties: {} })) });
  function begin(script: string | null = '/read.js', story = STORY) {
    const [onLaid, onFail] = [vi.fn(), vi.fn()];
    const make = orderFilms(script ?? undefined, story, 3, onLaid, onFail);
    return { make, onLaid, onFail, worker: () => FakeWorker.hired.at(-1) as FakeWorker };
  }
  const at = (position: number) => ({ from: position, to: position, t: 0 });

  it('has nobody lay out what nobody asked for', () => {
    begin().make(desktop);
    expect(FakeWorker.hired).toEqual([]);
  });

  it('gives the worker the story and one order, however often a picture is asked for', () => {
    const { make, worker, onLaid } = begin();
    const film = make(desktop);
    expect([film.ready(at(1)), film.ready(at(1))]).toEqual([false, false]);
    expect(worker().orders).toEqual([STORY, { run: 1, size: desktop, step: 1 }]);
    worker().onmessage?.({ data: { run: 1, step: 1, pictures } });
    expect(onLaid).toHaveBeenCalledOnce();
    expect(film.ready(at(1))).toBe(true);
  });

  it('lets the worker go when all is there', () => {
    const { make, worker } = begin();
    make(desktop).ready(at(0));
    for (const step of [0, 1, 2]) worker().onmessage?.({ data: { run: 1, step, pictures } });
    expect(worker().dismissed).toBe(true);
  });

  it('takes nothing that was laid out for another size', () => {
    const { make, worker, onLaid } = begin();
    make(desktop).ready(at(0));
    const film = make(panel(390, 472, 12));
    expect(film.ready(at(0))).toBe(false);
    worker().onmessage?.({ data: { run: 1, step: 0, pictures } });
    expect(onLaid).not.toHaveBeenCalled();
    worker().onmessage?.({ data: { run: 2, step: 0, pictures } });
    expect(film.ready(at(0))).toBe(true);
  });

  it('says what could not be laid out when it is needed, and not before', () => {
    const { make, worker, onFail } = begin();
    const film = make(desktop);
    film.ready(at(0));
    worker().onmessage?.({ data: { run: 1, step: 1, error: 'Error: no such scene' } });
    worker().onmessage?.({ data: { run: 1, step: 0, pictures } });
    expect(film.ready(at(0))).toBe(true);
    expect(() => film.ready(at(1))).toThrow('no such scene');
    expect(onFail).not.toHaveBeenCalled();
  });

  it('is laid out by the page when the script does not arrive', () => {
    const { make, worker, onLaid, onFail } = begin();
    const film = make(desktop);
    expect(film.ready(at(0))).toBe(false);
    worker().onerror?.();
    expect(worker().dismissed).toBe(true);
    expect(onLaid).toHaveBeenCalledOnce();
    expect(film.ready(at(0))).toBe(true);
    expect(FakeWorker.hired).toHaveLength(1);
    expect(onFail).not.toHaveBeenCalled();
  });

  it('is laid out by the page when the worker says nothing, and not when it has spoken', () => {
    vi.useFakeTimers();
    const silent = begin();
    const [film, other] = [silent.make(desktop), begin()];
    film.ready(at(0));
    other.make(desktop).ready(at(0));
    other.worker().onmessage?.({ data: { run: 1, step: 0, pictures } });
    vi.runAllTimers();
    vi.useRealTimers();
    expect(silent.onLaid).toHaveBeenCalledOnce();
    expect(film.ready(at(0))).toBe(true);
    expect(other.worker().dismissed).toBe(false);
  });

  it('is laid out by the page where there is no script, or no worker may be had', () => {
    expect(begin(null).make(desktop).ready(at(0))).toBe(true);
    vi.stubGlobal('Worker', () => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(begin().make(desktop).ready(at(0))).toBe(true);
    expect(FakeWorker.hired).toEqual([]);
  });

  it('fails when the story did not arrive whole', () => {
    const { make, worker, onFail } = begin('/read.js', '{"steps":');
    make(desktop).ready(at(0));
    worker().onerror?.();
    expect(onFail).toHaveBeenCalledOnce();
  });
});
