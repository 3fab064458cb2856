/**
 * Builds the maps of a story: `tsx src/lib/server/geo/build.ts <recipe.yaml>`.
 * Each output of the recipe becomes `<name>.topo.json` beside it; the same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { buildCountries } from './countries';
import { addDerived } from './derive';
import { parseRecipe } from './recipe';
import type { Output } from './recipe';
import { readAuthored, readPicked } from './sources';
import { packTopology } from './topology';

function buildOutput(output: Output, folder: string): Topology {
  const countries = buildCountries(output.countries, output.clip);
  const features = readAuthored(join(folder, 'authored'), output.authored);
  for (const source of output.picked) {
    for (const [id, found] of readPicked(source)) features.set(id, found);
  }
  addDerived(output.derived, { countries, features });
  return packTopology(output, countries, features);
}

function describe(packed: Topology, text: string): string {
  const vertices = packed.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const gzipped = gzipSync(text, { level: 9 }).length;
  return `${vertices} vertices, ${Buffer.byteLength(text)} bytes, ${gzipped} gzipped`;
}

const [recipeFile] = process.argv.slice(2);
if (!recipeFile) throw new Error('usage: build.ts <recipe.yaml>');
const folder = dirname(recipeFile);
const recipe = parseRecipe(readFileSync(recipeFile, 'utf8'), recipeFile);
for (const [name, output] of Object.entries(recipe.outputs)) {
  const packed = buildOutput(output, folder);
  const text = `${JSON.stringify(packed)}\n`;
  writeFileSync(join(folder, `${name}.topo.json`), text);
  console.log(`${name}.topo.json: ${describe(packed, text)}`);
}
