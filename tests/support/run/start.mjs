// `npm start`: from a clean clone to the site in a browser. Plain Node, because on the first run
// nothing is installed.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { serveBuild } from './serve.mjs';

ensureInstalled();
if (!ensureBuilt()) process.exit(1);
await serveBuild();
