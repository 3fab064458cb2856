import { makeExportSchema } from '../../story/schema/exported-sources';

/** JSON Schema of what `exportSources` makes. */
export function describeSources(): object {
  return makeExportSchema('What a story rests on');
}
