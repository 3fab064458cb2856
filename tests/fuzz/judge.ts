import type { Files } from '$lib/server/stories/files';
import { paintCard } from '$lib/server/cards/paint';
import { examineStory } from '$lib/server/stories/load';
import { forgetful } from '$lib/server/stories/memory';
import type { Memory } from '$lib/server/stories/memory';
import { showProblem } from '$lib/server/stories/problems';
import type { Problem } from '$lib/server/stories/problems';
import { makeFilm } from '$lib/stage/film';
import { STILL, wideSize } from '$lib/stage/size';
import type { Story } from '$lib/story/story';
import { checkPage, checkXml, learnWords } from './check-page';
import { findOddity } from './find-oddity';
import { stopLearning } from './lay-once';
import { FILES, LISTS, PAGES } from './pages';

export type Verdict = 'loads' | 'refused';

/**
 * A story either loads, is laid out and rendered, or is refused with the place of each error.
 * @throws Error that says what else came of it
 */
export type Judge = (files: Files) => Promise<Verdict>;

const SIZES = [wideSize(1440, 900), STILL];

/** As often is a mutant judged without anything remembered, and must come to the same. */
const AFRESH = 100;
/** As often is a card painted, which takes longer than all the rest. */
const PAINTED = 40;

/** A judge of a story's mutants, who knows the story as it was written. */
export async function makeJudge(slug: string, original: Files): Promise<Judge> {
  const written = learnOnce();
  const { story: known } = examineStory(slug, original, written.memory);
  const [first] = known?.steps ?? [];
  if (!known || !first) throw new Error(`${slug} is refused as it was written`);
  checkPictures(known, new Set());
  const vocabulary = learnWords(Object.values(PAGES).map((write) => write(known, first)));
  stopLearning();
  written.stop();
  const before = new Set(known.stage.steps.map((step) => JSON.stringify(step)));
  const steps = new Set(known.steps.map((step) => JSON.stringify(step)));
  const data = JSON.stringify(known.stage.data);
  let judged = 0;

  return async (files) => {
    judged += 1;
    const { story, errors } = examineStory(slug, files, written.memory);
    if (judged % AFRESH === 0) {
      const again = examineStory(slug, files, forgetful);
      if (JSON.stringify(again) !== JSON.stringify({ ...again, story, errors }))
        throw new Error('what is remembered makes a difference');
    }
    if (!story) {
      checkErrors(slug, errors);
      return 'refused';
    }
    const same = JSON.stringify(story.stage.data) === data ? before : new Set<string>();
    checkPictures(story, same);
    const step = story.steps.find((one) => !steps.has(JSON.stringify(one))) ?? story.steps[0];
    if (!step) throw new Error('a story without a step');
    // Each kind in turn: of thousands of mutants each has hundreds.
    const [kind, write] = Object.entries(PAGES)[judged % Object.keys(PAGES).length] ?? [];
    if (kind && write) within(kind, () => checkPage(write(story, step), vocabulary));
    for (const [name, write] of Object.entries(LISTS)) within(name, () => checkXml(write(story)));
    for (const [name, write] of Object.entries(FILES))
      if (write(story).includes('\0')) throw new Error(`${name} has a zero in it`);
    if (judged % PAINTED === 0) await paintCard(story, step);
    return 'loads';
  };
}

/** Remembers what it sees until it is told to stop: the files of a story as they were written. */
function learnOnce(): { memory: Memory; stop: () => void } {
  const known = new Map<string, { from: readonly unknown[]; made: unknown }>();
  let learning = true;
  return {
    memory: <T>(name: string, from: readonly unknown[], make: () => T): T => {
      const one = known.get(name);
      if (one && one.from.length === from.length && one.from.every((it, i) => it === from[i]))
        return one.made as T;
      const made = make();
      if (learning) known.set(name, { from, made });
      return made;
    },
    stop: () => {
      learning = false;
    },
  };
}

function checkErrors(slug: string, errors: readonly Problem[]): void {
  if (errors.length === 0) throw new Error('refused without an error');
  for (const problem of errors) {
    const { file, line, column, message } = problem;
    if (showProblem(problem).length > 1000) throw new Error('an error longer than a screen');
    const placed = file.startsWith(`${slug}/`) && line >= 1 && column >= 1;
    if (!placed || !Number.isInteger(line) || !Number.isInteger(column))
      throw new Error(`an error without a place: ${file}:${line}:${column} ${message}`);
    if (!message) throw new Error(`an error that says nothing: ${file}:${line}:${column}`);
  }
}

/** @param same steps, as texts, whose pictures have been looked at before */
function checkPictures({ stage }: Story, same: ReadonlySet<string>): void {
  const changed = stage.steps.map((step) => !same.has(JSON.stringify(step)));
  for (const size of SIZES) {
    const film = makeFilm(stage, size);
    for (const [i, { id }] of stage.steps.entries()) {
      const positions = [
        ...(i > 0 && (changed[i] || changed[i - 1]) ? [i - 0.5] : []),
        ...(changed[i] ? [i] : []),
      ];
      for (const position of positions) {
        const odd = findOddity(film.at(position));
        if (odd) throw new Error(`${id || 'the opening'} at ${position}: ${odd}`);
      }
    }
  }
}

function within(name: string, check: () => void): void {
  try {
    check();
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
