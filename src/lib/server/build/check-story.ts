// `npm run check:story [slug] [-- --documents DIR] [--sign-off]`: what the build says of a story, its
// doubts as well, and how it compares with the documents it is built on. Without an error it can be
// signed off as it is: from then on no line is changed without notice.
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkSignedOff, signOff, SIGNED_OFF } from '../stories/check/signed-off';
import { listStories, readStory, storiesRoot } from '../stories/files';
import { compareStory, examineStory } from '../stories/load';
import { showProblem, sortProblems } from '../stories/problems';

const { values, positionals } = parseArgs({
  options: { documents: { type: 'string' }, 'sign-off': { type: 'boolean' } },
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
  const unsigned = values['sign-off'] ? [] : checkSignedOff(slug, files);
  const wrong = sortProblems([...errors, ...compared, ...unsigned]);
  for (const problem of wrong) console.log(showProblem(problem));
  for (const doubt of sortProblems(doubts)) console.log(`doubt  ${showProblem(doubt)}`);
  const documents = values.documents ? '' : '; not compared with the documents (--documents DIR)';
  console.log(`${slug}: ${count(wrong, 'error')}, ${count(doubts, 'doubt')}${documents}`);
  failed ||= wrong.length > 0;
  if (values['sign-off'] && wrong.length > 0) console.log(`${slug} is not signed off.`);
  else if (values['sign-off']) {
    const today = new Date().toISOString().slice(0, 10);
    const file = path.join(storiesRoot(), slug, SIGNED_OFF);
    // Never half a file, whatever happens meanwhile.
    writeFileSync(`${file}.new`, `${JSON.stringify(signOff(slug, files, today), null, 2)}\n`);
    renameSync(`${file}.new`, file);
    console.log(`${slug} is signed off as of ${today}.`);
  }
}
process.exitCode = failed ? 1 : 0;

function count(problems: readonly unknown[], what: string): string {
  return `${problems.length} ${what}${problems.length === 1 ? '' : 's'}`;
}
