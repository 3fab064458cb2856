import { render } from 'svelte/server';
import type { Picture } from '$lib/scenes/shared/marks';
import type { Files } from '$lib/server/stories/files';
import { examineStory } from '$lib/server/stories/load';
import { showProblem } from '$lib/server/stories/problems';
import { makeFilm } from '$lib/stage/film';
import { STILL, wideSize } from '$lib/stage/size';
import type { Story } from '$lib/story/story';
import PresentPage from '$lib/surfaces/present/PresentPage.svelte';
import ReadPage from '$lib/surfaces/read/ReadPage.svelte';
import SourcesPage from '$lib/surfaces/sources/SourcesPage.svelte';

export type Verdict = 'loads' | 'refused';

const SIZES = [wideSize(1440, 900), STILL];

/**
 * A story either loads, is laid out and rendered, or is refused with the place of each error.
 * @throws Error that says what else came of it
 */
export function judge(slug: string, files: Files): Verdict {
  const { story, errors } = examineStory(slug, files);
  if (!story) {
    if (errors.length === 0) throw new Error('refused without an error');
    for (const problem of errors) {
      const { file, line, column, message } = problem;
      if (showProblem(problem).length > 1000) throw new Error('an error longer than a screen');
      const placed = file.startsWith(`${slug}/`) && line >= 1 && column >= 1;
      if (!placed || !Number.isInteger(line) || !Number.isInteger(column))
        throw new Error(`an error without a place: ${file}:${line}:${column} ${message}`);
      if (!message) throw new Error(`an error that says nothing: ${file}:${line}:${column}`);
    }
    return 'refused';
  }
  checkPictures(story);
  for (const { body, head } of [
    render(ReadPage, {
      props: { story, scripts: { read: '/read.js', ghosts: '/ghosts.js', explore: '/explore.js' } },
    }),
    render(SourcesPage, { props: { story } }),
    render(PresentPage, { props: { story, script: '/present.js' } }),
  ])
    checkHtml(head + body);
  return 'loads';
}

function checkPictures({ stage }: Story): void {
  for (const size of SIZES) {
    const film = makeFilm(stage, size);
    for (const [i, { id }] of stage.steps.entries())
      for (const position of i > 0 ? [i - 0.5, i] : [i]) {
        const odd = findOddity(film.at(position));
        if (odd) throw new Error(`${id || 'the opening'} at ${position}: ${odd}`);
      }
  }
}

/** A number that is none, or a text that was made of one. */
function findOddity(value: Picture | unknown, path = ''): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return `${path} is ${value}`;
  // What the author wrote is the author's; what is computed is coordinates.
  if (typeof value === 'string' && /(^|[\s,ML(])-?(NaN|Infinity)\b/.test(value) && /\d/.test(value))
    return `${path} is ${value.slice(0, 80)}`;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'lines') continue;
    const odd = findOddity(item, `${path}.${key}`);
    if (odd) return odd;
  }
  return undefined;
}

function checkHtml(html: string): void {
  // Data within script and template is text; within a tag nothing of the author's is a name.
  const text = html.replaceAll(/<script type="application[^>]*>.*?<\/script>/gs, '');
  const found = /<x-author|href="\s*javascript:|<[^>"]*\sonclick=/i.exec(text);
  if (found) {
    const around = text.slice(Math.max(0, found.index - 80), found.index + 80);
    throw new Error(`the author's markup is in the page: ${around}`);
  }
  const number = /\s(?:x|y|cx|cy|r|d|width|height|transform)="[^"]*NaN[^"]*"/.exec(text);
  if (number) throw new Error(`a page with ${number[0].slice(0, 100)}`);
}
