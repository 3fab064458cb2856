import type { SceneView, View } from '$lib/story/schema/views';
import type { Story } from '$lib/story/story';
import { fill } from '$lib/story/words/say';
import { wordsFor } from '$lib/story/words/words';
import { moveMap } from './map';
import { isSame, kindOf, nameComing, nameGoing, tellScene } from './scene';
import { about, quote } from './telling';
import type { Telling } from './telling';

/** What of a story is needed to tell what changes in its pictures. */
type Pictured = Pick<Story, 'file' | 'steps' | 'stage'>;

/**
 * What changes from the still before a step to its own, through the pictures on the way, in
 * sentences: worked out from the difference of the views, so that it cannot say what is not drawn.
 * @param number of the step, from 1
 */
export function whatChanged({ file, steps, stage }: Pictured, number: number): string[] {
  const telling = { words: wordsFor(file.language).changes, file, data: stage.data };
  const step = steps[number - 1];
  if (!step) return [];
  // The opening is step 0.
  const stills: View[] = [file.cover, ...steps].slice(0, number);
  const stops: View[] = [...stills.slice(-1), ...step.builds, step];
  const clauses = stops.slice(1).flatMap((now, leg) => {
    const before = stops[leg] ?? now;
    const [first, ...rest] = tellLeg(before, now, leg === 0 ? stills : [], telling);
    if (!first) return [];
    return [leg === 0 ? first : fill(telling.words.then, { clause: first }), ...rest];
  });
  const [were, are] = [stage.steps[number - 1]?.ties, stage.steps[number]?.ties];
  const all = [...clauses, ...tellTies(were ?? {}, are ?? {}, stage.ties, telling)];
  return (all.length > 0 ? all : [telling.words.same]).map((clause) =>
    asSentence(clause, file.language),
  );
}

function asSentence(clause: string, language: string): string {
  const end = /[.?!]\p{Pf}?$/u.test(clause) ? '' : '.';
  return `${clause.charAt(0).toLocaleUpperCase(language)}${clause.slice(1)}${end}`;
}

/** From one picture to the next. */
function tellLeg(before: View, now: View, earlier: readonly View[], telling: Telling): string[] {
  const { words } = telling;
  const main = tellPart(before.scene, now.scene, earlier, telling, (after) => {
    const { name, many } = nameGoing(before, telling);
    return fill(many ? words.giveWay : words.givesWay, { before: name, after });
  });
  const alike = kindOf(before.scene) === kindOf(now.scene);
  const gone =
    alike && before.panel && !now.panel
      ? [fill(words.goes, { part: words.was[kindOf(before.panel.scene)] })]
      : [];
  const told = [...main.slice(0, 1), ...gone, ...main.slice(1)];
  if (!now.panel) return told;
  const { place, scene } = now.panel;
  const was = before.panel?.place === place ? before.panel.scene : undefined;
  const panel = tellPart(was, scene, earlier, telling, (part) =>
    fill(words.panels[place], { part, main: words.was[kindOf(now.scene)] }),
  );
  return [...told, ...panel];
}

/**
 * What becomes of the main scene, or of the panel.
 * @param earlier stills in which it may have been shown before, the opening first
 */
function tellPart(
  before: SceneView | undefined,
  now: SceneView,
  earlier: readonly View[],
  telling: Telling,
  arrive: (name: string) => string,
): string[] {
  if (before && isSame(before, now, telling)) return tellScene(before, now, telling);
  const arrival =
    before?.type === 'map' && now.type === 'map'
      ? moveMap(before, now, telling)
      : arrive(nameComing(now, telling));
  const known = earlier
    .flatMap(({ scene, panel }, step) =>
      [scene, ...(panel ? [panel.scene] : [])].map((scene) => ({ scene, step })),
    )
    .findLast(({ scene, step }) => step > 0 && isSame(scene, now, telling));
  const [first, ...rest] = tellScene(known?.scene, now, telling);
  const { since, asBefore, kinds } = telling.words;
  const values = { n: String(known?.step), kind: kinds[kindOf(now)] };
  if (!first) return known ? [arrival, fill(asBefore, values)] : [arrival];
  return [arrival, known ? fill(since, { ...values, clause: first }) : first, ...rest];
}

function tellTies(
  were: Record<string, string>,
  are: Record<string, string>,
  ties: Story['stage']['ties'],
  telling: Telling,
): string[] {
  const { words } = telling;
  const changed = ties.filter(({ id }) => are[id] !== were[id]);
  const fresh = changed.filter(({ id }) => !(id in were) && are[id] === 'solid');
  const labels = fresh.map(({ label }) => quote(label, telling));
  return [
    ...about(words.ties.shows, labels, telling),
    ...changed
      .filter((tie) => !fresh.includes(tie))
      .map(({ id, label }) =>
        fill(words.ties[are[id] as 'solid' | 'joined' | 'notched' | 'hatched'], {
          name: quote(label, telling),
        }),
      ),
  ];
}
