/** The words of a step's own page, in English. */
export const step = {
  skip: 'Skip to the words',
  trail: 'Where you are',
  home: 'Waymark',
  inStory: 'Read this step in the story',
  steps: 'Steps before and after',
  previous: 'The step before',
  next: 'The next step',
  rests: 'What this step rests on',
  document: 'Document',
  paragraph: 'paragraph',
  differ: 'Sources differ',
  allSources: 'Everything the story rests on',
};
