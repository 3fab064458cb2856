import type { StoryFile } from '$lib/story/schema/story';
import type { Checked } from '../consistency';
import type { Path } from '../../parse/yaml';
import type { Problem } from '../../problems';
import type { Evidence } from '../../read-evidence';
import type { StepRead } from '../../read-steps';
import { toDay } from '../../../../story/time';
import { DOUBTS } from '../../../../story/schema/common';
import { checkBearing, readTopics } from './bearing';
import type { Topics } from './bearing';
import { checkBorne, readBorne } from './borne';
import type { Borne } from './borne';
import { citedInStep, citedInStory } from './cited';
import { checkClaims, checkCalls } from './claims';
import { checkDatesIn, checkOrder, checkPrinted } from './dates';
import { checkEdges, readDaysAround } from './days';
import { checkFigures } from './figures';
import { settle } from './findings';
import type { Finding, Part, Told } from './findings';
import { checkItems } from './items';
import { checkLength } from './length';
import { checkNames, readNames } from './names';
import type { Names } from './names';
import { claimsOf, listClaims, passagesOfStep, passagesOfStory, picturesOf } from './passages';
import type { Drawn, Passage, SoundStep } from './passages';
import { checkPicked } from './picked';
import { checkQuotations } from './quotations';
import { readRecord } from './record';
import type { OnRecord } from './record';
import { checkUnclaimed } from './unclaimed';
import { checkWording, readBanned } from './wording';
import type { Banned } from './wording';

/** What the rules for passages go by. */
interface Basis {
  record: OnRecord;
  names: Names;
  /** Undefined where claims are wrong already. */
  borne: Borne | undefined;
  banned: readonly Banned[];
  topics: Topics;
  data: Drawn;
}

/** Everything but what can only be compared with the documents themselves. */
const JUDGED = DOUBTS.filter((doubt) => doubt !== 'copied');

/**
 * Whether a story's words and pictures say what its claims say.
 * @param problems what is wrong already: the steps that it is in are left out, for what else would
 *   be found in them may be its echo
 */
export function checkEvidence(
  story: Checked<StoryFile>,
  evidence: Evidence,
  steps: readonly StepRead[],
  problems: readonly Problem[],
): Told {
  const { claims, sources, conflicts, glossary, membership, series, calls } = evidence;
  if (!claims.value || !conflicts.value || !glossary.value) return { errors: [], doubts: [] };
  const wrong = new Set(problems.map(({ file }) => file));
  const isSound = (step: StepRead): step is SoundStep =>
    step.front.value !== undefined && !wrong.has(step.file);
  const sound = steps.filter(isSound);
  const areWrong = wrong.has(claims.located.problem([], '').file);
  const all = Object.keys(claims.value);
  const used = new Set([
    ...sound.flatMap(claimsOf),
    ...listClaims([story.value.cover, story.value.ties, calls.value]),
  ]);
  const names = readNames(glossary.value, story.value);
  const basis: Basis = {
    record: readRecord(claims.value, conflicts.value),
    names,
    borne: areWrong
      ? undefined
      : readBorne(claims.value, sources.value, names, glossary.value, story.value),
    banned: readBanned(glossary.value, conflicts.value),
    // In claims that are wrong already, whatever fits less would be an echo.
    topics: readTopics(areWrong ? {} : claims.value, sources.value),
    data: (scene) => {
      const { series: id, levels, country, organisation, from, to, text } = scene;
      if (typeof text === 'string' && text.includes('{n}'))
        // The day to which a counter counts.
        return toDay(String(to)) - toDay(String(from)) + 1;
      if (typeof id === 'string') return [series.value?.[id], levels];
      if (typeof country !== 'string') return undefined;
      return membership.value?.rows.filter(
        (row) => row.country === country && row.organisation === organisation,
      );
    },
  };
  const parts: Part[] = [
    ...checkClaims(
      { value: claims.value, located: claims.located },
      problems.length === 0 ? used : undefined,
      basis,
      readDaysAround(
        claims.value,
        sources.value,
        conflicts.value,
        membership.value?.rows ?? [],
        sound.map((step) => ({
          when: step.front.value.when,
          claims: claimsOf(step),
          cited: citedInStep(step, story.value, basis.data),
        })),
      ),
    ),
    {
      accepts: story.value.accepts,
      findings: [
        ...passagesOfStory(story, all, basis.data).flatMap((p) => checkPassage(p, basis)),
        ...checkItems(story.value.cover, ['cover'], story.located, basis.record, all),
        ...citedInStory(story, calls, basis.data).flatMap((cited) =>
          checkBearing(cited, basis.topics),
        ),
      ],
      problem: (path, message) => story.located.problem(path, message),
    },
    ...sound.map((step) => partOf(step, story.value, basis)),
  ];
  const { errors, doubts } = settle(parts, JUDGED);
  return {
    errors: [
      ...errors,
      ...(calls.value
        ? checkCalls({ value: calls.value, located: calls.located }, basis.record)
        : []),
      ...sound.flatMap((step) => checkPictures(step, evidence)),
    ],
    doubts,
  };
}

function checkPassage(passage: Passage, { record, names, borne, banned }: Basis): Finding[] {
  // A claim that does not exist has been told of; what else is wrong with it, nobody can know.
  if (passage.claims.some((id) => !record.claims[id])) return [];
  const words = checkWording(passage, banned);
  const known = checkNames(passage, names);
  return [
    ...checkQuotations(passage, record),
    ...checkDatesIn(passage, record),
    ...checkFigures(passage, record),
    ...(borne ? checkBorne(passage, names, borne) : []),
    // A form that is ruled out is no unknown name as well.
    ...known.filter(({ of }) => !words.some((one) => one.doubt === 'name' && one.of === of)),
    ...words,
  ];
}

function partOf(step: SoundStep, story: StoryFile, basis: Basis): Part {
  const { front, paragraphs, file } = step;
  const { value, located } = front;
  const pictures = picturesOf(value);
  const cited = paragraphs.flat().flatMap(({ claims }) => claims);
  return {
    accepts: value.accepts,
    findings: [
      ...passagesOfStep(step, basis.data).flatMap((passage) => checkPassage(passage, basis)),
      ...checkItems(pictures, [], located, basis.record, claimsOf(step)),
      ...citedInStep(step, story, basis.data).flatMap((cited) => checkBearing(cited, basis.topics)),
      ...checkOrder(
        [
          ...cited.map(({ id, line, column }) => ({
            id,
            problem: (message: string): Problem => ({ file, line, column, message }),
          })),
          ...drawnClaims(pictures, []).map(({ id, path }) => ({
            id,
            problem: (message: string) => located.problem(path, message),
          })),
        ],
        value,
        basis.record,
      ),
      ...checkEdges(value, claimsOf(step), located, basis.record),
      ...checkLength(step),
    ],
    problem: (path, message) => located.problem(path, message),
  };
}

/** Claims in the fields of pictures, and where they stand. */
function drawnClaims(value: unknown, path: Path): { id: string; path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'claim' && typeof item === 'string'
      ? [{ id: item, path: here }]
      : drawnClaims(item, here);
  });
}

/** What is wrong in any case and cannot be accepted. */
function checkPictures(
  { front: { value, located } }: SoundStep,
  { membership, calls }: Evidence,
): Problem[] {
  const printed = checkPrinted(value);
  const views = [
    ...value.builds.map((view, i) => ({ view, path: ['builds', i] as Path })),
    { view: value, path: [] as Path },
  ];
  return [
    ...(printed ? [located.problem(['date'], printed)] : []),
    ...views.flatMap(({ view: { scene, panel }, path }) =>
      [
        { drawn: scene, at: [...path, 'scene'] },
        ...(panel ? [{ drawn: panel.scene, at: [...path, 'panel', 'scene'] }] : []),
      ].flatMap(({ drawn, at }) => [
        ...checkPicked(drawn, at, located, membership.value?.rows, calls.value),
        ...(membership.value ? checkUnclaimed(drawn, at, located, membership.value) : []),
      ]),
    ),
  ];
}
