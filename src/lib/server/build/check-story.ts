// `npm run check:story [slug] [-- --documents DIR]`: what the build says of a story, its doubts as
// well, and how it compares with the documents it is built on.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listStories, readStory } from '../stories/files';
import { compareStory, examineStory } from '../stories/load';
import { showProblem, sortProblems } from '../stories/problems';

const { values, positionals } = parseArgs({
  options: { documents: { type: 'string' } },
  allowPositionals: true,
});
const known = listStories();
const unknown = positionals.filter((slug) => !known.includes(slug));
if (unknown.length > 0) {
  console.error(`There is no story "${unknown.join('", "')}": there is ${known.join(', ')}.`);
  process.exit(1);
}
if (values.documents !== undefined && !existsSync(values.documents)) {
  console.error(`There is no folder "${values.documents}".`);
  process.exit(1);
}

let failed = false;
for (const slug of positionals.length > 0 ? positionals : known) {
  const files = readStory(slug);
  const { errors, doubts } = examineStory(slug, files);
  const compared = values.documents ? compareStory(slug, files, values.documents) : [];
  const wrong = sortProblems([...errors, ...compared]);
  for (const problem of wrong) console.log(showProblem(problem));
  for (const doubt of sortProblems(doubts)) console.log(`doubt  ${showProblem(doubt)}`);
  const documents = values.documents ? '' : '; not compared with the documents (--documents DIR)';
  console.log(`${slug}: ${count(wrong, 'error')}, ${count(doubts, 'doubt')}${documents}`);
  failed ||= wrong.length > 0;
}
process.exitCode = failed ? 1 : 0;

function count(problems: readonly unknown[], what: string): string {
  return `${problems.length} ${what}${problems.length === 1 ? '' : 's'}`;
}
