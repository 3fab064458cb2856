import { isDeck, isWatch } from '$lib/playback/present/link';
import { spentOn } from '$lib/playback/present/pace';
import type { Deck } from '$lib/playback/present/deck';
import type { Watch } from '$lib/playback/present/pace';
import type { Show } from './show.svelte';

/**
 * The address follows the presenter, and where all else stands is kept in the entry of the
 * history, which survives a reload also where there is no storage.
 */
export function keepPlace(show: Show): void {
  const id = show.presentation.stage.steps[show.stop.step]?.id ?? '';
  const state = { ...history.state, deck: { ...show.deck, typed: '' }, watch: show.watch };
  try {
    history.replaceState(state, '', id ? `#${id}` : location.pathname + location.search);
  } catch {
    // Too many in too short a time for this browser: the next one will do.
  }
}

/** What was kept, if it is of the step that the address names. */
export function keptPlace(show: Show): { deck: Deck; watch: Watch } | undefined {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { deck, watch } = kept as Record<string, unknown>;
  if (!isDeck(deck) || !isWatch(watch)) return undefined;
  return show.stops[deck.stop]?.step === stepOfAddress(show) ? { deck, watch } : undefined;
}

/** The step that the address names; the opening where it names none. */
export function stepOfAddress(show: Show): number {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not an id of ours.
  }
  return Math.max(
    0,
    show.presentation.stage.steps.findIndex((step) => step.id !== '' && step.id === id),
  );
}

const name = (show: Show) => `waymark-times:${show.presentation.stage.slug}`;
/** Somebody who passes by has not spoken, ms. */
const PASSING = 3000;

/** Milliseconds that each step took the last time, by id; of none where nothing is stored. */
export function lastTimes(show: Show): Record<string, number> {
  try {
    const times: unknown = JSON.parse(localStorage.getItem(name(show)) ?? '{}');
    if (typeof times !== 'object' || times === null) return {};
    return Object.fromEntries(
      Object.entries(times).filter((e): e is [string, number] => Number.isFinite(e[1]) && e[1] > 0),
    );
  } catch {
    return {};
  }
}

/** Remembers the times of this run for the next one, where the browser lets it. */
export function keepTimes(show: Show): void {
  const now = Date.now();
  const times = lastTimes(show);
  show.presentation.stage.steps.forEach(({ id }, step) => {
    const spent = spentOn(show.watch, step, now);
    if (spent > PASSING) times[id] = Math.round(spent);
  });
  try {
    localStorage.setItem(name(show), JSON.stringify(times));
  } catch {
    // Rehearsal times are a convenience.
  }
}
