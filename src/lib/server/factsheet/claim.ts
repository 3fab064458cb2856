import { groundsOf } from '../../story/evidence';
import type { Story } from '../../story/story';
import { inLanguage } from '../../story/language';
import { showDate } from '../../story/time';
import { wordsFor } from '../../story/words/words';
import { attributes, html } from './html';
import type { Html } from './html';

/** A claim and all that it rests on, as a checker needs them: paragraph by paragraph. */
export function writeClaim(id: string, story: Story): Html {
  const { claim, documents, outside } = groundsOf(id, story);
  const lang = story.file.language;
  const { sources: words, factsheet } = wordsFor(lang);
  const { claim: w } = words;
  const show = (date: string) => showDate(date, lang);
  const evidence = attributes(inLanguage(story.original, lang));
  /** In the language that the claims are written in, where it is not that of the sheet. */
  const said = (text: string) => (evidence ? html`<span ${evidence}>${text}</span>` : text);
  const date = `${show(claim.date)}${claim.until ? ` – ${show(claim.until)}` : ''}`;
  return html`<div class="claim">
    <p>
      <code>${id}</code> ${date}: ${said(claim.text)} <i>${factsheet.levels[claim.confidence]}</i>
    </p>
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
            ${w.quotes[0]}${said(q.words)}${w.quotes[1]} ${said(q.speaker)}, ${words.document}
            <b>${q.document}</b>, ${words.paragraph} <b>${q.paragraph}</b>
          </li>`,
      )}
      ${outside.map(
        ({ source: { title, issuer, grade, verified, address } }) =>
          html`<li class="outside">
            ${said(`${title}. ${issuer}. ${grade}`)},
            ${verified ? words.outside.verified : words.outside.unverified}.
            <span class="address">${address}</span>
          </li>`,
      )}
    </ul>
    ${claim.note ? html`<p class="note">${words.note}: ${said(claim.note)}</p>` : ''}
  </div>`;
}
