import { positionOf } from '$lib/playback/geometry';
import { Reader } from '$lib/playback/reader';
import { makeFilm } from '$lib/stage/film';
import { rememberFilm } from '$lib/surfaces/read/films';
import { makeLive } from '$lib/surfaces/read/live';
import { stepAt } from '$lib/story/position';
import type { StageStory } from '$lib/story/stage-data';
import { answerHosts } from './answer-hosts';
import { button, watchControls } from './controls';
import { followLinks } from './follow-links';
import type { HostMessage } from './messages';
import { measureStepper } from './measure';
import { listen, tell } from './messenger';
import { takeTheme } from './theme';

/** Share of a step's part of the way in which its picture rests. */
const REST = 0.5;

const root = document.documentElement;
const pieces = [...document.querySelectorAll<HTMLElement>('[data-piece]')];
const last = pieces.length - 1;
/** Each step as long as the next, with a gap in which the picture changes. */
const extents = pieces.map((_, i) => ({ top: i, bottom: i + REST }));

const answer = answerHosts();
followLinks();

/** Every step below the other, for a frame that is as high as its content. */
function unroll(): void {
  delete root.dataset['live'];
  dispatchEvent(new Event('waymark:unfold'));
  measure();
}

/** Says how high the frame would be: as its content, or as a step at a time needs. */
function measure(): void {
  const frame = document.querySelector('main');
  if (!frame) return;
  if ('live' in root.dataset) return answer(measureStepper(pieces));
  const { height } = frame.getBoundingClientRect();
  tell({ type: 'height', height });
  answer(height);
}

function start(stage: HTMLElement, story: StageStory): void {
  const asked = new URLSearchParams(location.search);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const indexOf = (id: string | null) => story.steps.findIndex((step) => step.id && step.id === id);
  let target = Math.max(0, indexOf(asked.get('step')));
  let current = -1;
  /** On a far jump from between two steps there is no way to show: the picture is simply there. */
  let abrupt = false;
  takeTheme();

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
    const step = story.steps[index];
    if (announced && moved && step) announced.textContent = step.headline;
    tell({ type: 'step', index, id: step?.id ?? '' });
    if (index === last) tell({ type: 'end' });
  }

  const live = makeLive(
    stage,
    rememberFilm((size) => makeFilm(story, size)),
    onFail,
  );
  const reader = new Reader({
    target: () => target,
    still: () => still.matches || abrupt,
    onShow: (shown) => live.show(shown),
    onMove: () => delete stage.dataset['position'],
    onRest(position) {
      abrupt = false;
      stage.dataset['position'] = String(position);
    },
  });
  function goTo(position: number): void {
    target = Math.min(last, Math.max(0, position));
    show(stepAt(target));
    const { from, t } = reader.shown;
    abrupt ||= (t > 0 || !Number.isInteger(from)) && Math.abs(target - from) > 1;
    reader.act();
    live.hurry();
    reader.wake();
  }

  root.dataset['live'] = '';
  live.show(reader.shown);
  for (const part of document.querySelectorAll<HTMLElement>('.controls [hidden]'))
    part.hidden = false;
  show(target);
  watchControls((by) => goTo(by === 'first' ? 0 : by === 'last' ? last : stepAt(target) + by));

  const hear = (message: HostMessage): void => {
    if (message.type === 'scroll') goTo(positionOf(message.p * (last + REST), extents));
    else if (message.type === 'step') goTo(Math.max(0, indexOf(message.id)));
    else {
      root.dataset['mode'] = message.mode;
      if (message.mode === 'fluid') unroll();
    }
  };
  if (asked.get('mode') === 'fluid') unroll();
  greet(hear);
}

/** The stills take over, which lie ready in the page: see server/head-script.js. */
function onFail(detail: unknown): void {
  dispatchEvent(new CustomEvent('waymark:stills', { detail }));
}

let greeted = false;
function greet(hear: (message: HostMessage) => void): void {
  greeted = true;
  listen(hear);
  tell({ type: 'hello', steps: last });
}

addEventListener('waymark:stills', () => {
  unroll();
  // The page around is told all the same that something is here.
  if (!greeted)
    greet((message) => {
      if (message.type === 'init' && message.mode === 'fluid') unroll();
    });
  // Where the reader was, without a move of the page around.
  const at = document.querySelector('[data-piece][data-current]') ?? document.body;
  scrollTo(0, scrollY + at.getBoundingClientRect().top);
  tell({ type: 'error', code: 'drawing' });
});

const stage = document.querySelector<HTMLElement>('[data-stage]');
if (stage)
  try {
    const data = document.getElementById('story-data')?.textContent ?? '';
    start(stage, JSON.parse(data) as StageStory);
  } catch (error) {
    onFail(error);
  }
const frame = document.querySelector('main');
if (frame && typeof ResizeObserver === 'function') new ResizeObserver(measure).observe(frame);
// At once: an observer sleeps in a frame that is hidden until it has told its height (WordPress).
measure();
