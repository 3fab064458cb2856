import { groundsOf } from '../../story/evidence';
import type { Story } from '../../story/story';
import { showDate } from '../../story/time';
import { wordsFor } from '../../story/words/words';
import { html } from './html';
import type { Html } from './html';

/** A claim and all that it rests on, as a checker needs them: paragraph by paragraph. */
export function writeClaim(id: string, story: Story): Html {
  const { claim, documents, outside } = groundsOf(id, story);
  const lang = story.file.language;
  const { sources: words, factsheet } = wordsFor(lang);
  const { claim: w } = words;
  const show = (date: string) => showDate(date, lang);
  const date = `${show(claim.date)}${claim.until ? ` – ${show(claim.until)}` : ''}`;
  return html`<div class="claim">
    <p><code>${id}</code> ${date}: ${claim.text} <i>${factsheet.levels[claim.confidence]}</i></p>
    <ul>
      ${documents.map(
        (d) =>
          html`<li>
            ${words.document} <b>${d.id}</b>, ${words.paragraph} <b>${d.paragraph}</b>,
            ${w.supports[d.supports]}
          </li>`,
      )}
      ${claim.quotes.map(
        (q) =>
          html`<li class="quote">
            ${w.quotes[0]}${q.words}${w.quotes[1]} ${q.speaker}, ${words.document}
            <b>${q.document}</b>, ${words.paragraph} <b>${q.paragraph}</b>
          </li>`,
      )}
      ${outside.map(
        ({ source: { title, issuer, grade, verified, address } }) =>
          html`<li class="outside">
            ${title}. ${issuer}. ${grade},
            ${verified ? words.outside.verified : words.outside.unverified}.
            <span class="address">${address}</span>
          </li>`,
      )}
    </ul>
    ${claim.note ? html`<p class="note">${words.note}: ${claim.note}</p>` : ''}
  </div>`;
}
