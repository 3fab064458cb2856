import { positionOf } from '$lib/playback/geometry';
import { restAt } from '$lib/playback/motion';
import { Reader } from '$lib/playback/reader';
import { followStory, unsettle } from '$lib/surfaces/read/follow-story';
import { stepAt } from '$lib/story/position';
import { answerHosts } from './answer-hosts';
import { button, watchControls } from './controls';
import { followLinks } from './follow-links';
import { measureStepper } from './measure';
import { listen, tell } from './messenger';
import { takeTheme } from './theme';

/** Share of a step's part of the way in which its picture rests. */
const REST = 0.5;

/**
 * Brings a frame to life: a step at a time, or all of them for a page that wants it as high as its
 * content.
 * @param script address of the worker's script, which lays the story out, where it has one
 */
export function startFrame(script: string | undefined): void {
  const root = document.documentElement;
  const frame = document.querySelector('main');
  const stage = document.querySelector<HTMLElement>('[data-stage]');
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-piece]')];
  const last = pieces.length - 1;
  /** Each step as long as the next, with a gap in which the picture changes. */
  const extents = pieces.map((_, i) => ({ top: i, bottom: i + REST }));
  const answer = answerHosts(measure);
  let steps: Steps | undefined;
  takeTheme();
  followLinks();

  /** Every step below the other, for a frame that is as high as its content. */
  function unroll(): void {
    delete root.dataset['live'];
    root.dataset['mode'] = 'fluid';
    dispatchEvent(new Event('waymark:unfold'));
    measure();
  }

  /** Says how high the frame would be: as its content, or as a step at a time needs. */
  function measure(): void {
    if (!frame) return;
    if ('live' in root.dataset) return answer(measureStepper(pieces));
    const { height } = frame.getBoundingClientRect();
    tell({ type: 'height', height });
    answer(height);
  }

  addEventListener('waymark:stills', () => {
    unroll();
    // Where the reader was, without a move of the page around.
    const at = document.querySelector('[data-piece][data-current]') ?? document.body;
    scrollTo(0, scrollY + at.getBoundingClientRect().top);
    tell({ type: 'error', code: 'drawing' });
  });
  listen((message) => {
    if (message.type === 'scroll') steps?.goTo(positionOf(message.p * (last + REST), extents));
    else if (message.type === 'step') steps?.goTo(steps.indexOf(message.id));
    else if (message.mode === 'fluid') unroll();
    else root.dataset['mode'] = message.mode;
  });
  // Whatever becomes of the picture, something is here; the answer comes later.
  tell({ type: 'hello', steps: last });

  if (new URLSearchParams(location.search).get('mode') === 'fluid') unroll();
  else if (stage)
    try {
      steps = startSteps(stage, pieces, script);
    } catch (error) {
      fail(error);
    }
  if (frame && typeof ResizeObserver === 'function') new ResizeObserver(measure).observe(frame);
  // At once: an observer sleeps in a frame that is hidden until it has told its height (WordPress).
  measure();
}

interface Steps {
  goTo: (position: number) => void;
  /** The opening, where there is no such step. */
  indexOf: (id: string | null) => number;
}

/** A step at a time: one picture, and the words of the step that it belongs to. */
function startSteps(stage: HTMLElement, pieces: HTMLElement[], script: string | undefined): Steps {
  const asked = new URLSearchParams(location.search);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const last = pieces.length - 1;
  const indexOf = (id: string | null) =>
    Math.max(
      0,
      pieces.findIndex((piece) => piece.id && piece.id === id),
    );
  let target = indexOf(asked.get('step'));
  let current = -1;
  /** On a far jump from between two steps there is no way to show: the picture is simply there. */
  let abrupt = false;

  /** Shows the words of a step. */
  function show(index: number): void {
    if (index === current) return;
    const moved = current >= 0;
    current = index;
    pieces.forEach((piece, i) => piece.toggleAttribute('data-current', i === index));
    button('[data-back]').disabled = index === 0;
    button('[data-next]').disabled = index === last;
    const progress = document.querySelector<HTMLElement>('[data-progress]');
    if (progress)
      progress.textContent = (progress.dataset['of'] ?? '')
        .replace('{n}', String(index))
        .replace('{of}', String(last));
    const announced = document.querySelector('[data-announce]');
    const headline = pieces[index]?.querySelector('h2, .title')?.textContent;
    if (announced && moved && headline) announced.textContent = headline;
    tell({ type: 'step', index, id: pieces[index]?.id ?? '' });
    if (index === last) tell({ type: 'end' });
  }

  // First, so that the stage has its size.
  document.documentElement.dataset['live'] = '';
  for (const part of document.querySelectorAll<HTMLElement>('.controls [hidden]'))
    part.hidden = false;
  show(target);
  const story = document.getElementById('story-data')?.textContent ?? '';
  const drawn = () => reader.wake();
  const live = followStory(stage, { script, story, count: pieces.length }, drawn, fail);
  // Before there is a reader, who says at once where it rests.
  live.show(restAt(target).shown);
  const reader = new Reader({
    target: () => target,
    still: () => still.matches || abrupt,
    onShow: (shown) => live.show(shown),
    onMove: () => unsettle(stage),
    onRest(position) {
      if (live.waits) return;
      abrupt = false;
      stage.dataset['position'] = String(position);
    },
  });
  function goTo(position: number): void {
    const next = Math.min(last, Math.max(0, position));
    // A host tells of every scroll, also of those before and after the frame.
    if (next === target) return;
    target = next;
    show(stepAt(target));
    const { from, t } = reader.shown;
    abrupt ||= (t > 0 || !Number.isInteger(from)) && Math.abs(target - from) > 1;
    reader.act();
    reader.wake();
  }

  watchControls((by) => goTo(by === 'first' ? 0 : by === 'last' ? last : stepAt(target) + by));
  return { goTo, indexOf };
}

/** The stills take over, which lie ready in the page: see server/head-script.js. */
function fail(detail: unknown): void {
  dispatchEvent(new CustomEvent('waymark:stills', { detail }));
}
