import { mount } from 'svelte';
import { Reader } from '$lib/playback/reader.svelte';
import { ScrollPosition } from '$lib/playback/scroll.svelte';
import { stepAt } from '$lib/story/position';
import type { Position } from '$lib/story/position';
import type { StageStory } from '$lib/story/stage-data';
import { watchControls } from './controls';
import { watchFrame } from './frame.svelte';
import LiveStage from './LiveStage.svelte';
import { watchTheme } from './theme';

/** Brings the page to life: one moving picture takes the place of the stills. */
function start(stage: HTMLElement, story: StageStory): void {
  const root = document.documentElement;
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let current = 0;

  function showStep(position: Position): void {
    stage.dataset['step'] = story.steps[stepAt(position)]?.id ?? '';
    stage.dataset['position'] = String(Math.round(position * 1000) / 1000);
    if (stepAt(position) === current) return;
    current = stepAt(position);
    markRail(current);
    // The address follows the reader without filling the history.
    const id = story.steps[current]?.id;
    history.replaceState(history.state, '', id ? `#${id}` : location.pathname + location.search);
  }

  const scroll = new ScrollPosition(cards);
  const reader = new Reader({
    target: () => scroll.position,
    still: () => still.matches,
    onMove() {
      delete stage.dataset['step'];
      delete stage.dataset['position'];
    },
    onRest: showStep,
  });
  mount(LiveStage, {
    target: stage,
    props: {
      story,
      reader,
      frame: watchFrame(stage),
      onFail(error: unknown) {
        if (root.dataset['live'] === undefined) return;
        delete root.dataset['live'];
        console.error('waymark: the moving picture failed, the stills remain.', error);
      },
    },
  });
  scroll.watch(() => reader.wake());
  watchControls({ cards, current: () => current, onAct: () => reader.act() });
  root.dataset['live'] = '';
}

/** The rail and the outline say which step is being read. */
function markRail(step: number): void {
  for (const tick of document.querySelectorAll<HTMLElement>('[data-tick]')) {
    if (Number(tick.dataset['tick']) === step) tick.setAttribute('aria-current', 'step');
    else tick.removeAttribute('aria-current');
  }
}

watchTheme();
const stage = document.querySelector<HTMLElement>('[data-stage]');
const data = document.getElementById('story-data')?.textContent;
if (stage && data) start(stage, JSON.parse(data) as StageStory);
