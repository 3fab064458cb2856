import { pause } from '$lib/playback/idle';
import { Reader } from '$lib/playback/reader';
import { ScrollPosition } from '$lib/playback/scroll';
import { pictureNoteId } from '$lib/story/address';
import { stepAt } from '$lib/story/position';
import type { Position } from '$lib/story/position';
import { watchControls } from './controls';
import { followStory, unsettle } from './follow-story';
import { watchNotes } from './notes';
import type { Film } from '$lib/stage/cut';
import { isChosen, watchSwitch } from './theme';

/** Who is at a step for so long is not only passing it, ms. */
const STAYS = 1000;

let failed = false;

/** The script that is fetched for stills. */
interface Ghosts {
  addGhosts: (film: Film) => Film;
}

/** The stills take over, which lie ready in the page: see server/head-script.js. */
function fail(detail: unknown): void {
  failed = true;
  dispatchEvent(new CustomEvent('waymark:stills', { detail }));
}

/**
 * Brings the page to life: one moving picture takes the place of the stills.
 * @param script address of the worker's script, which lays the story out, where it has one
 * @param story as JSON
 */
async function start(stage: HTMLElement, script: string | undefined, story: string): Promise<void> {
  const root = document.documentElement;
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  let current = 0;
  let telling: ReturnType<typeof setTimeout> | undefined;

  // At once: a reader may press a key before there is a picture. Steps are counted from where the
  // page is, not from what is shown, so that quick presses each go one further.
  let acted = false;
  let act = () => {
    acted = true;
  };
  let measured: ScrollPosition | undefined;
  const scroll = () => (measured ??= new ScrollPosition(cards));
  watchControls({ cards, current: () => stepAt(scroll().position), onAct: () => act() });

  // In pieces, with the page in between: a reader who scrolls meanwhile is not held up.
  await pause();
  /** The opening is no step of the story, and has no name in it. */
  const idAt = (step: number) => (step > 0 && cards[step]?.id) || '';

  function showStep(position: Position): void {
    if (root.dataset['live'] === undefined || live.waits) return;
    stage.dataset['step'] = idAt(stepAt(position));
    stage.dataset['position'] = String(Math.round(position * 1000) / 1000);
    follow(position);
  }

  function follow(position: Position): void {
    if (stepAt(position) === current) return;
    current = stepAt(position);
    markRail(current);
    clearTimeout(telling);
    telling = setTimeout(tellAddress, STAYS);
  }

  /** The address follows the reader without filling the history. */
  function tellAddress(): void {
    const id = idAt(current);
    try {
      history.replaceState(history.state, '', id ? `#${id}` : location.pathname + location.search);
    } catch {
      // Too many in too short a time for this browser: the next one will do.
    }
  }

  /** Who waits for the first picture. */
  let begin: (() => void) | undefined;
  const live = followStory(stage, { script, story, count: cards.length }, drawn, fail);
  function drawn(): void {
    begin?.();
    // What is at rest already can now say so.
    reader.wake();
  }
  const reader = new Reader({
    target: () => scroll().told,
    still: () => isChosen('motion'),
    onShow(shown) {
      live.show(shown);
      follow(shown.to);
    },
    onMove: () => unsettle(stage),
    onRest: showStep,
  });
  act = () => reader.act();
  if (acted) act();
  live.show(reader.shown);
  if (live.waits) await new Promise<void>((resume) => (begin = resume));
  await pause();
  watchSwitch('motion', (button) => {
    const still = isChosen('motion');
    button.setAttribute('aria-pressed', String(still));
    live.haunt();
    // What was there before, in stills; without it they are stills all the same.
    const { ghosts } = stage.dataset;
    if (still && ghosts)
      (import(/* @vite-ignore */ ghosts) as Promise<Ghosts>).then(
        ({ addGhosts }) => live.haunt(addGhosts),
        () => undefined,
      );
    reader.wake();
  });
  await pause();
  scroll().watch(() => reader.wake());
  await pause();
  if (failed) return;
  root.dataset['live'] = '';
  showStep(reader.shown.from);
  // Whatever the reader did while the picture was being drawn.
  reader.wake();
}

/** The rail and the outline say which step is being read. */
function markRail(step: number): void {
  for (const tick of document.querySelectorAll<HTMLElement>('[data-tick]')) {
    if (Number(tick.dataset['tick']) === step) tick.setAttribute('aria-current', 'step');
    else tick.removeAttribute('aria-current');
  }
}

/** @param script address of this script, which its worker runs as well */
export function startPage(script: string | undefined): void {
  watchSwitch('theme');
  const stage = document.querySelector<HTMLElement>('[data-stage]');
  watchNotes(() => stage?.dataset['step'] && pictureNoteId(stage.dataset['step']));
  const data = document.getElementById('story-data')?.textContent;
  // Without data the page was cut off on its way, which is a failure like any other.
  if (stage) void start(stage, script, data ?? '').catch(fail);
}
