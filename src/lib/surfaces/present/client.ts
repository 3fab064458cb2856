import { stayAwake } from './devices';
import type { Presentation } from './slides';
import { startSpeaker } from './speaker/start-speaker';
import { startStage } from './stage/start-stage';

const root = document.documentElement;

function start(): void {
  const template = document.querySelector<HTMLTemplateElement>('template#presentation');
  const presentation = JSON.parse(template?.content.textContent ?? '') as Presentation;
  // The same page in both windows, so that it can also be one file.
  const speaker = new URLSearchParams(location.search).has('speaker');
  root.dataset['role'] = speaker ? 'speaker' : 'stage';
  if (speaker) startSpeaker(presentation);
  else startStage(presentation);
  stayAwake();
}

try {
  start();
} catch (error) {
  // The page without a script: every step as a still with its words.
  delete root.dataset['role'];
  document.querySelector('main.show, main.speaker')?.remove();
  console.error('waymark: the presentation cannot run, the handout remains.', error);
}
