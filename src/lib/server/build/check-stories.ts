import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { keepSound, readSound } from '../kept/editions';
import { stampCode } from '../kept/stamps';
import { checkSignedOff } from '../stories/check/signed-off';
import { listStories, readStory, storiesRoot } from '../stories/files';
import { examineStory, loadStories } from '../stories/load';
import { keepMemory } from '../stories/memory';
import type { Memory } from '../stories/memory';
import { showProblem, StoryError } from '../stories/problems';
import type { Problem } from '../stories/problems';

/**
 * Checks every story before anything is built, so that a mistake costs nothing that was there;
 * while developing, reloads the page when a story changes and shows its mistakes over it.
 */
export function checkStories(): Plugin {
  const memory = keepMemory();
  return {
    name: 'waymark:check-stories',
    buildStart() {
      // Of the two builds of a site, that of the server comes first.
      if (this.environment.config.consumer !== 'server') return;
      const errors: Problem[] = [];
      const unsigned: Problem[] = [];
      const code = stampCode();
      // One after the other: of a story that was checked nothing is kept but what is wrong with it.
      const doubts = listStories().flatMap((slug) => {
        const files = readStory(slug);
        // Only here: who writes wants to see the page before the words are right.
        unsigned.push(...checkSignedOff(slug, files));
        const before = readSound(code, slug, files);
        if (before) return before.doubts;
        const { story, translations, errors: found, doubts } = examineStory(slug, files);
        errors.push(...found);
        // For the pages, and for the builds to come.
        if (story) keepSound(code, slug, files, { editions: [story, ...translations], doubts });
        return doubts;
      });
      errors.push(...unsigned);
      if (errors.length > 0) this.error(new StoryError(errors).message);
      for (const doubt of doubts) this.warn(showProblem(doubt));
    },
    configureServer(server) {
      const root = resolve(storiesRoot());
      server.watcher.add(root);
      server.watcher.on('all', (_, file) => {
        if (file.startsWith(root)) report(server, memory);
      });
      server.ws.on('connection', () => report(server, memory, false));
    },
  };
}

/** Sends the stories' mistakes to the overlay, or else the news that all is well. */
function report(server: ViteDevServer, memory: Memory, reload = true): void {
  try {
    loadStories(undefined, memory);
    if (reload) server.ws.send({ type: 'full-reload' });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    server.config.logger.error(message);
    server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'waymark:check-stories' } });
  }
}
