/** The words of the page that looks over an embed on somebody's page, in English. */
export const doctor = {
  title: 'Check an embed',
  about:
    'Paste a page on which a story stands, or shall stand. You learn how its readers will see it, what stands in the way of something better, and which line to change. Nothing leaves this browser.',
  home: 'Waymark',
  builder: 'Write the code of an embed',
  html: {
    name: 'The page’s HTML',
    hint: 'In the browser: view source, select all, copy. Rules of stylesheets in other files are not seen; the bookmark below sees them.',
  },
  headers: {
    name: 'Its response headers, if you have them',
    hint: 'In the browser: developer tools, network, the first line. Or: curl -I and the address.',
  },
  page: { name: 'Its address, if you have it', hint: 'for what a policy calls “self”' },
  go: 'Look it over',
  result: 'What readers will see',
  empty: 'Paste the HTML of a page first.',
  live: {
    title: 'On the page itself',
    about:
      'Drag this link to your bookmarks and open it on the page with the embed. It sees every stylesheet and what the script has come to. It asks your own server for the page’s headers once, and nobody else for anything.',
    name: 'Check this embed',
    close: 'Close',
    press: 'This is to be dragged to the bookmarks, and opened on another page.',
  },
  says: 'The script on the page says: {status}',
  outcomes: {
    stage: 'The pinned story: the page’s own scrolling turns the steps.',
    stepper: 'A step at a time, with buttons.',
    fluid: 'All steps, one below the other.',
    single: 'One step alone: its picture with caption and source.',
    static: 'A picture, with a link to the story.',
    nothing: 'Nothing of a story.',
  },
  best: 'There is nothing better, and nothing to change.',
  change: 'The line to change or to add',
  all: 'Everything that can stand in the way',
  findings: {
    nothing: {
      title: 'There is no embed on the page',
      text: 'Neither a figure with data-waymark nor a frame of a story was found. The system that publishes the page may have removed it: paste the address instead, or ask who may use raw HTML.',
    },
    address: {
      title: 'The address of the story is no address',
      text: 'data-waymark must have the whole address of a story, with https. It has: {about}',
    },
    'script-missing': {
      title: 'The script is missing',
      text: 'The figure is there, its script is not: an editor has removed it, or it was not pasted. It may as well stand once in the template of the site.',
    },
    'script-forbidden': {
      title: 'A policy forbids the script',
      text: 'The content security policy of the page has: {about}',
    },
    'script-closed': {
      title: 'The checksum cannot be compared',
      text: 'A script with integrity from another host also needs crossorigin, or the browser refuses it.',
    },
    'frame-forbidden': {
      title: 'A policy forbids the frame',
      text: 'The content security policy of the page has: {about}',
    },
    'picture-forbidden': {
      title: 'A policy forbids the picture',
      text: 'Where no frame comes, readers would see its description only. The content security policy of the page has: {about}',
    },
    embedder: {
      title: 'The page takes frames that say so only',
      text: 'Cross-Origin-Embedder-Policy is {about}. The browser then refuses a frame whose host does not send that header too.',
    },
    clipped: {
      title: 'An element around the figure clips',
      text: 'Within what scrolls or hides what is too large, nothing can be pinned to the window; so readers get buttons. Its overflow is {about}. The value clip looks the same and does no harm.',
    },
    'sandbox-scripts': {
      title: 'The sandbox forbids scripts',
      text: 'The frame then has all steps below one another, most of them out of sight.',
    },
    'sandbox-popups': {
      title: 'The link to the story cannot open',
      text: 'The sandbox of the frame forbids new windows.',
    },
    'low-frame': {
      title: 'The frame is low',
      text: 'It is {about} px high; words and picture of a step need more.',
    },
    'low-window': {
      title: 'This window is low',
      text: 'It is {about} px high. Readers whose windows are lower than 480 px get buttons.',
    },
    still: {
      title: 'This reader wants no motion',
      text: 'The system asks for less motion, so the story is not pinned here; other readers get it pinned.',
    },
    asked: {
      title: 'The figure asks for it',
      text: 'data-mode is “{about}”. Without it the script takes the best that the page allows.',
    },
    'no-step': {
      title: 'Which step, the figure does not say',
      text: 'One step alone needs its name in data-step, as it stands in the step’s address. Without it readers get the whole story.',
    },
    unseen: {
      title: 'Stylesheets that were not seen',
      text: '{about} of the page’s stylesheets are other files: whether one of their rules clips was not seen. The bookmark sees it on the page itself.',
    },
  },
};

export type DoctorWords = typeof doctor;
