import type { z } from 'zod';
import { conflictsFile } from '../../story/schema/conflicts';
import {
  callsFile,
  claimsFile,
  membershipFile,
  quantitiesFile,
  seriesFile,
  sourcesFile,
} from '../../story/schema/evidence';
import { glossaryFile } from '../../story/schema/glossary';
import type { Read } from './check/consistency';
import { checkShape } from './check/shape';
import type { Files } from './files';
import { forgetful } from './memory';
import type { Memory } from './memory';
import { parseYaml } from './parse/yaml';
import type { Located } from './parse/yaml';
import { suggest } from './problems';
import type { Problem } from './problems';

/** The files of a story beside `story.yaml` and the steps, and the schema of each. */
export const EVIDENCE = {
  claims: { name: 'claims.yaml', schema: claimsFile },
  sources: { name: 'sources.yaml', schema: sourcesFile },
  conflicts: { name: 'conflicts.yaml', schema: conflictsFile, ifAbsent: { conflicts: [] } },
  glossary: {
    name: 'glossary.yaml',
    schema: glossaryFile,
    ifAbsent: { usage: { basis: 'none', rules: [] }, entries: [] },
  },
  membership: {
    name: 'data/membership.yaml',
    schema: membershipFile,
    ifAbsent: {
      window: { from: '1900', to: '1900' },
      'status-style': { solid: [], thin: [], hatched: [], gap: [] },
      rows: [],
    },
  },
  series: { name: 'data/series.yaml', schema: seriesFile, ifAbsent: {} },
  quantities: { name: 'data/quantities.yaml', schema: quantitiesFile, ifAbsent: {} },
  calls: { name: 'data/calls.yaml', schema: callsFile, ifAbsent: [] },
};

type Name = keyof typeof EVIDENCE;

export type Evidence = { [N in Name]: Read<z.infer<(typeof EVIDENCE)[N]['schema']>> };

/** Reads and checks the shape of all of them. */
export function readEvidence(
  slug: string,
  files: Files,
  problems: Problem[],
  memory = forgetful,
): Evidence {
  const entries = Object.entries(EVIDENCE).map(([key, spec]) => {
    const { name } = spec;
    // Of one of the types, instead of a union of all of them.
    const schema: z.ZodType<object> = spec.schema;
    const text = files.get(`${slug}/${name}`);
    return [
      key,
      text === undefined && 'ifAbsent' in spec
        ? { value: schema.parse(spec.ifAbsent), located: nowhere(`${slug}/${name}`) }
        : readYaml(`${slug}/${name}`, text, schema, problems, memory),
    ];
  });
  return Object.fromEntries(entries) as Evidence;
}

/** Reads one file of YAML and checks its shape. */
export function readYaml<T extends object>(
  file: string,
  text: string | undefined,
  schema: z.ZodType<T>,
  problems: Problem[],
  memory: Memory = forgetful,
): Read<T> {
  if (text === undefined) {
    problems.push({ file, line: 1, column: 1, message: 'is missing from the story.' });
    return { value: undefined, located: nowhere(file) };
  }
  const { read, found } = memory(file, [text, schema], () => {
    const { located, problems: found } = parseYaml(file, text);
    const value = checkShape(schema, located, found);
    const read: Read<T> = value === undefined ? { value, located } : { value, located };
    return { read, found };
  });
  problems.push(...found);
  return read;
}

/** Files that nothing reads, most likely because their names are misspelt. */
export function findStrays(slug: string, files: Files): Problem[] {
  const known = ['story.yaml', ...Object.values(EVIDENCE).map(({ name }) => name)];
  return [...files.keys()]
    .map((file) => file.slice(slug.length + 1))
    .filter((name) => /^(data\/)?[^/]+\.ya?ml$/.test(name) && !known.includes(name))
    .filter((name) => !/^story\.[^.]+\.yaml$/.test(name))
    .map((name) => ({
      file: `${slug}/${name}`,
      line: 1,
      column: 1,
      message: `is no file that a story has.${suggest(name, known)}`,
    }));
}

function nowhere(file: string): Located {
  return {
    value: undefined,
    problem: (_, message) => ({ file, line: 1, column: 1, message }),
    problemAt: (_, __, message) => ({ file, line: 1, column: 1, message }),
    show: () => 'nothing',
  };
}
