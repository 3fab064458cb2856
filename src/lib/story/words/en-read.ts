/** The words of the page that a story is read on, in English, but for those of its notes. */
export const read = {
  skip: 'Skip to the story',
  steps: { one: '{n} step', other: '{n} steps' },
  minutes: { one: '{n} minute', other: '{n} minutes' },
  documents: { one: 'Built on {n} document', other: 'Built on {n} documents' },
  contents: 'Contents',
  languages: 'In other languages',
  /** Of a step that is not translated. */
  untranslated: 'This step is in {language}.',
  rail: 'Steps',
  keys: {
    title: 'Keys',
    or: 'or',
    /** What is printed on the keys. */
    shift: 'Shift',
    scrollers: ['Space', 'Page Down', 'End'],
    next: 'next step',
    previous: 'step before',
    scroll: 'scroll, as on any page',
    help: 'this help',
  },
};

/** The words of the site's front page, in English. */
export const home = {
  name: 'Waymark',
  title: 'Waymark: stories that move with their reader',
  description: 'Explainers told in steps: maps and charts that follow the reader’s place.',
  about:
    'Explainers told in steps, each sentence tied to its source. The picture follows your place in the story.',
};

/** The words of the page for an address that is none, in English. */
export const missing = {
  title: 'Not found – Waymark',
  heading: 'There is nothing at this address',
  about: 'The page may have moved, or the address may be missing a letter. These are the stories:',
  home: 'Waymark’s front page',
};
