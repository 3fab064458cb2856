import { stayAwake } from './devices';
import type { Presentation } from './slides';
import { startSpeaker } from './speaker/start-speaker';
import { startStage } from './stage/start-stage';

const template = document.getElementById('presentation');
if (template instanceof HTMLTemplateElement) {
  const presentation = JSON.parse(template.content.textContent ?? '') as Presentation;
  // The same page in both windows, so that it can also be one file.
  const speaker = new URLSearchParams(location.search).has('speaker');
  document.documentElement.dataset['role'] = speaker ? 'speaker' : 'stage';
  if (speaker) startSpeaker(presentation);
  else startStage(presentation);
  stayAwake();
}
