import { mount } from 'svelte';
import type { Message } from '$lib/playback/present/link';
import type { Request } from '$lib/playback/present/deck';
import type { Wish } from '$lib/playback/present/press';
import { turn } from '$lib/surfaces/read/theme';
import { moveIfAllowed, toggleFullscreen } from '$lib/surfaces/present/devices';
import { lastTimes } from '$lib/surfaces/present/keep';
import { watchKeys } from '$lib/surfaces/present/keys';
import { Booth } from './booth.svelte';
import { Show } from '$lib/surfaces/present/show.svelte';
import type { Presentation } from '$lib/surfaces/present/slides';
import Speaker from './Speaker.svelte';
import { linkSpeaker } from '$lib/surfaces/present/windows';

/**
 * The speaker's window. It asks the stage for everything and shows what the stage tells; where
 * there is no stage, it goes on by itself.
 */
export function startSpeaker(presentation: Presentation): void {
  const show = new Show(presentation, { still: () => true, onChange: () => undefined });
  const booth = new Booth();
  const link = linkSpeaker(presentation.stage.slug, (message: Message) => {
    if (message.say !== 'state') return;
    show.adopt(message.deck, message.watch);
    booth.shape = message.shape;
    booth.alone = false;
  });
  booth.alone = !link;
  if (link) setInterval(() => (booth.alone = !link.alive()), 500);

  /**
   * Tells the stage in any case: one that has not been heard of may be slow, or this window may
   * have been covered. What is done here meanwhile gives way to the stage's next word.
   * @returns whether the stage will do it
   */
  const tell = (message: Message): boolean => {
    link?.tell(message);
    return link?.alive() ?? false;
  };
  function ask(request: Request): void {
    if (!tell({ say: 'ask', request })) show.perform(request);
  }
  function wish(wanted: Wish): void {
    if ('deed' in wanted) {
      if (wanted.deed === 'theme') turn('theme');
      else if (wanted.deed === 'fullscreen') toggleFullscreen();
      else if (wanted.deed === 'start') ask({ ask: 'go', step: 0 });
      return;
    }
    if ('glance' in wanted) return;
    // What helps the speaker alone stays in the speaker's window.
    const own = wanted.ask === 'panel' ? OWN[wanted.open] : undefined;
    if (own) booth.panel = booth.panel === own ? undefined : own;
    else if (booth.panel) booth.panel = undefined;
    else ask(wanted);
  }

  mount(Speaker, {
    target: document.body,
    props: {
      show,
      booth,
      wish,
      before: lastTimes(show),
      onGo(step: number) {
        booth.panel = undefined;
        ask({ ask: 'go', step });
      },
      onWatch(press: 'start-stop' | 'zero') {
        if (!tell({ say: 'watch', press })) show.pressWatch(press);
      },
      onPoint: (at: readonly [number, number] | null) => tell({ say: 'point', at }),
    },
  });
  watchKeys(show.mirrored, wish);
  void moveIfAllowed();
}

/** Panels of which the speaker has one of their own. */
const OWN: Partial<Record<string, 'find' | 'help'>> = {
  find: 'find',
  overview: 'find',
  help: 'help',
};
