import { render } from 'svelte/server';
import { exportSourcesCsv } from '$lib/server/export/sources-csv';
import { exportSources } from '$lib/server/export/sources-json';
import { writeFeed, writeSitemap } from '$lib/story/share/feed';
import { shareStep, shareStory } from '$lib/story/share/page';
import type { Step, Story } from '$lib/story/story';
import { wordsFor } from '$lib/story/words/words';
import EmbedPage from '$lib/surfaces/embed/EmbedPage.svelte';
import SinglePage from '$lib/surfaces/embed/single/SinglePage.svelte';
import HomePage from '$lib/surfaces/home/HomePage.svelte';
import PresentPage from '$lib/surfaces/present/PresentPage.svelte';
import ReadPage from '$lib/surfaces/read/ReadPage.svelte';
import ShareHead from '$lib/surfaces/share/ShareHead.svelte';
import SourcesPage from '$lib/surfaces/sources/SourcesPage.svelte';
import StepPage from '$lib/surfaces/step/StepPage.svelte';

const ORIGIN = 'https://stories.example';

const SCRIPTS = { read: '/read.js', ghosts: '/ghosts.js', explore: '/explore.js' };

type Write = (story: Story, step: Step) => string;

/** The pages of a story by kind, as the routes write them; of those that each step has, one. */
export const PAGES: Readonly<Record<string, Write>> = {
  read: (story) =>
    whole(render(ShareHead, { props: { share: shareStory(story, ORIGIN) } })) +
    whole(render(ReadPage, { props: { story, scripts: SCRIPTS } })),
  home: (story) =>
    whole(render(HomePage, { props: { stories: [story], words: wordsFor('en'), lang: 'en' } })),
  sources: (story) => whole(render(SourcesPage, { props: { story } })),
  present: (story) => whole(render(PresentPage, { props: { story, script: '/present.js' } })),
  step: (story, step) =>
    whole(render(StepPage, { props: { story, step, share: shareStep(step, story, ORIGIN) } })),
  frame: (story) => whole(render(EmbedPage, { props: { story } })),
  single: (story, step) => whole(render(SinglePage, { props: { story, step } })),
};

/** Lists for machines. */
export const LISTS: Readonly<Record<string, (story: Story) => string>> = {
  feed: (story) => writeFeed([story], ORIGIN),
  sitemap: (story) => writeSitemap([story], ORIGIN),
};

/** Other files, which only have to be text. */
export const FILES: Readonly<Record<string, (story: Story) => string>> = {
  'sources.json': (story) => JSON.stringify(exportSources(story)),
  'sources.csv': exportSourcesCsv,
};

function whole({ head, body }: { head: string; body: string }): string {
  return head + body;
}
