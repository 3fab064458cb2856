import { pause, whenIdle } from '$lib/playback/idle';
import { Reader } from '$lib/playback/reader';
import { ScrollPosition } from '$lib/playback/scroll';
import { pictureNoteId } from '$lib/story/address';
import { stepAt } from '$lib/story/position';
import type { Position } from '$lib/story/position';
import type { StageStory } from '$lib/story/stage-data';
import { watchControls } from './controls';
import { makeLive } from './live';
import { watchNotes } from './notes';
import type { Film } from '$lib/stage/film';
import { isChosen, watchSwitch } from './theme';

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

/** Brings the page to life: one moving picture takes the place of the stills. */
async function start(stage: HTMLElement, data: string): Promise<void> {
  const root = document.documentElement;
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  let current = 0;

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
  const story = JSON.parse(data) as StageStory;

  function showStep(position: Position): void {
    if (root.dataset['live'] === undefined) return;
    stage.dataset['step'] = story.steps[stepAt(position)]?.id ?? '';
    stage.dataset['position'] = String(Math.round(position * 1000) / 1000);
    follow(position);
  }

  function follow(position: Position): void {
    if (stepAt(position) === current) return;
    current = stepAt(position);
    markRail(current);
    whenIdle(tellAddress);
  }

  /** The address follows the reader without filling the history. */
  function tellAddress(): void {
    const id = story.steps[current]?.id;
    try {
      history.replaceState(history.state, '', id ? `#${id}` : location.pathname + location.search);
    } catch {
      // Too many in too short a time for this browser: the next one will do.
    }
  }

  const live = makeLive(stage, story, fail);
  const reader = new Reader({
    target: () => scroll().position,
    still: () => isChosen('motion'),
    onShow(shown) {
      live.show(shown);
      follow(shown.to);
    },
    onMove() {
      delete stage.dataset['step'];
      delete stage.dataset['position'];
    },
    onRest: showStep,
  });
  act = () => {
    reader.act();
    live.hurry();
  };
  if (acted) act();
  await pause();
  live.layOut(reader.shown);
  await pause();
  live.show(reader.shown);
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

watchSwitch('theme');
const stage = document.querySelector<HTMLElement>('[data-stage]');
watchNotes(() => stage?.dataset['step'] && pictureNoteId(stage.dataset['step']));
const data = document.getElementById('story-data')?.textContent;
// Without data the page was cut off on its way, which is a failure like any other.
if (stage) void start(stage, data ?? '').catch(fail);
