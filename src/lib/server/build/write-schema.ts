// `npm run schema`: writes the JSON Schemas that editors check stories with.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { makeJsonSchemas } from '../../story/schema/json-schema';

const folder = 'stories/schema';

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(makeJsonSchemas())) {
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, await format(JSON.stringify(schema), { filepath: file, printWidth: 100 }));
  console.log(file);
}
