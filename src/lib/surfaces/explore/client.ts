import type { StageStory } from '$lib/story/stage-data';
import { Explorer } from './explorer';

let explorer: Explorer | undefined;

/** Goes through the picture of the step whose button it is; fetched when a reader first asks. */
export function explore(button: HTMLElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const stage = document.querySelector<HTMLElement>('[data-stage]');
  const template = document.querySelector<HTMLTemplateElement>('[data-explorer]');
  const data = document.getElementById('story-data')?.textContent;
  const card = button.closest<HTMLElement>('[data-card]');
  if (!stage || !template || !data || !card) return;
  explorer?.close();
  explorer = new Explorer({
    story: JSON.parse(data) as StageStory,
    step: cards.indexOf(card),
    stage,
    card,
    button,
    panel: document.importNode(template.content, true).firstElementChild as HTMLElement,
  });
}
