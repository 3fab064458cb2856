import { mount } from 'svelte';
import { isChosen, turn } from '$lib/surfaces/read/theme';
import { explorableOf, moveMap } from '$lib/stage/looking';
import { setSlide } from '$lib/stage/slide';
import type { Message } from '$lib/playback/present/link';
import type { Wish } from '$lib/playback/present/press';
import { enterFullscreen, toggleFullscreen } from '$lib/surfaces/present/devices';
import { glance } from './glance';
import { keepPlace, keepTimes, keptPlace, stepOfAddress } from '$lib/surfaces/present/keep';
import { watchKeys } from '$lib/surfaces/present/keys';
import { watchOverview } from './overview.svelte';
import { Light } from './light.svelte';
import { watchPointers } from './pointer';
import type { Gesture } from './pointer';
import { Show } from '$lib/surfaces/present/show.svelte';
import type { Presentation } from '$lib/surfaces/present/slides';
import Stage from './Stage.svelte';
import { linkStage } from '$lib/surfaces/present/windows';

/** Shows the presentation to a room. */
export function startStage(presentation: Presentation): void {
  const { stage, words } = presentation;
  let slide = setSlide(innerWidth, innerHeight);
  const light = new Light();

  const show = new Show(presentation, {
    still: () => isChosen('motion') || document.hidden,
    onChange() {
      if (!show.deck.looking) keepPlace(show);
      tell();
    },
  });
  const kept = keptPlace(show);
  if (kept) show.adopt(kept.deck, kept.watch);
  else show.adopt({ ...show.deck, stop: show.stopOf(stepOfAddress(show)) }, show.watch);

  const link = linkStage(stage.slug, (message) => hear(message));
  const tell = () =>
    link.tell({
      say: 'state',
      deck: show.deck,
      watch: show.watch,
      shape: slide.width / slide.height,
    });
  function hear(message: Message): void {
    if (message.say === 'ask') show.perform(message.request);
    else if (message.say === 'point') light.point(message.at);
    else if (message.say === 'watch') show.pressWatch(message.press);
    else if (message.say === 'hello') tell();
  }

  function look(gesture: Gesture): boolean {
    const explorable = explorableOf(stage.steps[show.stop.step]);
    const box = document.querySelector('.screen [data-picture]')?.getBoundingClientRect();
    if (explorable?.at !== 'map' || !box) return false;
    const { scale, size } = slide;
    const [dx, dy] = [gesture.dx / scale, gesture.dy / scale];
    const at = { x: (gesture.x - box.left) / scale, y: (gesture.y - box.top) / scale };
    const { factor } = gesture;
    const looking = moveMap(
      explorable.view,
      show.deck.looking,
      { ...at, dx, dy, factor },
      size,
      stage,
    );
    show.perform({ ask: 'look', looking });
    return true;
  }

  function wish(wanted: Wish): void {
    light.notice('');
    if ('ask' in wanted) show.perform(wanted);
    else if ('glance' in wanted) {
      const looking = glance(show, wanted, slide);
      if (looking) show.perform({ ask: 'look', looking });
    } else if (wanted.deed === 'theme') turn('theme');
    else if (wanted.deed === 'fullscreen') toggleFullscreen();
    else if (wanted.deed === 'speaker') light.notice(link.open() ? '' : words.blocked);
    else {
      if (wanted.deed === 'start') show.perform({ ask: 'go', step: 0 });
      enterFullscreen();
    }
  }

  mount(Stage, {
    target: document.body,
    props: {
      show,
      light,
      wish,
      onSlide(next) {
        slide = next;
        tell();
      },
      onScreen: (screen) =>
        watchPointers(screen, {
          onNext: () => wish({ ask: 'next' }),
          onBack: () => wish({ ask: 'back' }),
          onLook: look,
          mirrored: show.mirrored,
          looking: () => show.deck.looking !== undefined,
          onPoint({ x, y }) {
            if (!show.deck.laser) return;
            const box = screen.querySelector('.slide')?.getBoundingClientRect();
            if (box) light.point([(x - box.left) / box.width, (y - box.top) / box.height]);
          },
        }),
    },
  });
  watchKeys(show.mirrored, wish);
  watchOverview(show);
  addEventListener('hashchange', () => show.perform({ ask: 'go', step: stepOfAddress(show) }));
  addEventListener('pagehide', () => keepTimes(show));
  document.addEventListener('visibilitychange', () => keepTimes(show));
}
