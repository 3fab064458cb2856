import { doctor as words } from '$lib/story/words/en-doctor';
import { diagnose } from './diagnose';
import { gather } from './gather';
import { layOut } from './lay-out';
import { readHeaders, readPolicies } from './policy';
import { showDiagnosis } from './show';

function start(form: HTMLFormElement, place: HTMLElement): void {
  const text = (name: string) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.trim()
      : '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const html = text('html');
    if (!html) {
      place.textContent = words.empty;
      return;
    }
    const headers = readHeaders(text('headers'));
    const [embedder] = headers['cross-origin-embedder-policy'] ?? [];
    const address = text('address');
    const { found, remove } = layOut(html);
    const facts = gather(found, {
      policies: (headers['content-security-policy'] ?? []).flatMap(readPolicies),
      ...(embedder ? { embedder } : {}),
      ...(URL.canParse(address) ? { address } : {}),
    });
    remove();
    place.replaceChildren(showDiagnosis(diagnose(facts), words));
    place.focus();
  });
  const live = document.querySelector('[data-bookmark]');
  live?.addEventListener('click', (event) => {
    event.preventDefault();
    place.textContent = words.live.press;
    place.focus();
  });
  form.hidden = false;
}

const form = document.querySelector<HTMLFormElement>('[data-doctor]');
const place = document.querySelector<HTMLElement>('[data-result]');
if (form && place) start(form, place);
