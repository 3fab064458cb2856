/** The words of the page that writes the code of an embed, in English. */
export const builder = {
  title: 'Put a story on your site',
  about:
    'Choose what your readers shall see; the code below follows. It asks nothing of them: no cookie, no storage, no request to anyone but the host of the stories.',
  home: 'Waymark',
  read: 'Read the story',
  check: 'Check a page it stands on',
  choices: 'Choices',
  story: 'Story',
  step: 'Begin with, or show alone',
  opening: 'The opening',
  mode: {
    name: 'How it is read',
    auto: 'The best that the page allows',
    stage: 'Pinned: your page’s scrolling turns the steps',
    stepper: 'A step at a time, with buttons',
    fluid: 'All steps, one below the other',
    single: 'One step alone: its picture with caption and source',
    static: 'The picture and a link',
  },
  theme: { name: 'Colours', auto: 'As the reader has them', light: 'Light', dark: 'Dark' },
  load: {
    name: 'It loads',
    auto: 'when it comes near',
    click: 'when the reader clicks the picture',
  },
  width: { name: 'Greatest width, px', hint: 'empty: as wide as its column' },
  height: { name: 'Height of the frame, px', hint: 'empty: 640, enough for any step' },
  fixed: 'A script that can never change, with its checksum',
  fixedHint:
    'Your page then runs what you have read today, and no later corrections. The host of the stories must send Access-Control-Allow-Origin: *.',
  preview: 'Preview',
  previewTitle: 'Preview of the story in an article',
  sizes: { phone: 'Phone', column: 'Column', wide: 'Wide' },
  unknownHost:
    'This copy of the site was built without knowing its address. Put your own for {origin}.',
  snippets: {
    title: 'The code',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Select the text and copy it by hand',
    figure: {
      title: 'Figure and script',
      about:
        'The best there is. Where an editor removes the script, the picture and its link remain, and a script in your template finds them later.',
    },
    address: {
      title: 'The address',
      about: 'For systems that make the frame by themselves, and for a link.',
    },
    frame: {
      title: 'Frame',
      about: 'For pages without scripts: a step at a time, with buttons.',
    },
    amp: {
      title: 'AMP',
      about: 'For a page in AMP. The first line belongs into its head.',
    },
  },
  notes: {
    title: 'In your system',
    systems: [
      {
        name: 'WordPress',
        text: 'Anyone may paste the address on a line of its own and gets the frame, a step at a time. Administrators and editors may put figure and script into a Custom HTML block; on a network of sites only its super administrators may. If an author without that right pastes it, WordPress keeps the figure and removes the script: put the script into the theme once, and every such figure comes to life.',
      },
      {
        name: 'Ghost',
        text: 'Put figure and script into an HTML card. A pasted address becomes a bookmark with title and picture.',
      },
      {
        name: 'Drupal',
        text: 'Use a text format that does not limit HTML tags, such as Full HTML, in source view. The remote media of Drupal’s core take addresses of listed providers only.',
      },
      {
        name: 'Arc XP',
        text: 'In Composer use an element for raw HTML, with the frame or figure and script, as your site’s templates allow. To let editors pick stories from a panel, set up a custom embed; the oEmbed files of the stories have what it must return.',
      },
      {
        name: 'AMP',
        text: 'Give the frame its picture (a placeholder), as the code does: without one AMP refuses a frame within 600 px, or three quarters of a window, of the top.',
      },
      {
        name: 'SharePoint',
        text: 'A site’s administrator allows the host of the stories under Site settings, HTML Field Security. Then put the code of the frame into an Embed web part; it runs no scripts.',
      },
    ],
  },
};
