import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { checkStories } from './src/lib/server/build/check-stories';
import { clientEntries } from './src/lib/server/build/client-entries';
import { settleFirst } from './src/lib/server/build/in-one-step.js';
import { subsetFonts } from './src/lib/server/build/subset-fonts';

export default defineConfig({
  // Fonts and pictures are files: the content security policy allows nothing inlined.
  // What a build spends its time on is known: our pages and pictures.
  build: { assetsInlineLimit: 0, rolldownOptions: { checks: { pluginTimings: false } } },
  plugins: [settleFirst(), checkStories(), subsetFonts(), clientEntries(), sveltekit()],
});
