import type { DoctorWords } from '$lib/story/words/en-doctor';
import type { Diagnosis, Finding } from './diagnose';

/** A diagnosis as elements, without any markup from the page that was looked at. */
export function showDiagnosis(diagnosis: Diagnosis, words: DoctorWords): HTMLElement {
  const { outcome, status, findings } = diagnosis;
  const result = make('div', '');
  result.dataset['outcome'] = outcome;
  const says = make('p', words.outcomes[outcome]);
  says.className = 'outcome';
  result.append(says);
  if (status)
    result.append(
      make(
        'p',
        words.says.replace('{status}', () => status),
      ),
    );
  if (findings.length === 0) {
    result.append(make('p', words.best));
    return result;
  }
  const list = make('ol', '');
  list.append(...findings.map((finding) => showFinding(finding, words)));
  result.append(list);
  return result;
}

function showFinding({ code, about, line }: Finding, words: DoctorWords): HTMLElement {
  const { title, text } = words.findings[code];
  const item = make('li', '');
  item.dataset['code'] = code;
  item.append(
    make('h3', title),
    make(
      'p',
      text.replace('{about}', () => about ?? ''),
    ),
  );
  if (line) {
    const code = make('pre', '');
    code.append(make('code', line));
    item.append(make('p', `${words.change}:`), code);
  }
  return item;
}

function make(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
