import { z } from 'zod';
import { claimsFile, sourcesFile } from './evidence';
import { stepFile, storyFile } from './story';
import { translatedStepFile, translationFile } from './translation';

const FILES = {
  story: { title: 'story.yaml', schema: storyFile },
  step: { title: 'The fields at the top of steps/<id>.md', schema: stepFile },
  translation: { title: 'story.<language>.yaml', schema: translationFile },
  'translated-step': {
    title: 'The fields at the top of steps/<id>.<language>.md',
    schema: translatedStepFile,
  },
  claims: { title: 'claims.yaml', schema: claimsFile },
  sources: { title: 'sources.yaml', schema: sourcesFile },
};

/**
 * The JSON Schemas with which an editor completes and underlines, by name. They know the shape of
 * a file but not what is in the others: whether an id exists, only the loader can tell.
 */
export function makeJsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, { title, schema }]) => [
      name,
      { title, ...toJsonSchema(schema) },
    ]),
  );
}

function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    // What an author writes: a field with a default may be left out.
    io: 'input',
    // The newest that the YAML extensions of editors all know.
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // That is for the loader…
      delete jsonSchema['reference'];
      // …and "includes", which zod writes here, is no format that JSON Schema has.
      delete jsonSchema.format;
    },
  });
}
