import { stepAddress, storyAddress } from '../../story/address';
import { barsOf } from '../../story/bars';
import type { Bar } from '../../story/bars';
import { conflictsOf } from '../../story/evidence';
import type { Conflict } from '../../story/evidence';
import { pictureWordsOf, wordsOfView } from '../../story/picture-words';
import type { PictureWords } from '../../story/picture-words';
import type { Step, Story } from '../../story/story';
import { inLanguage } from '../../story/language';
import { showDate } from '../../story/time';
import { listUses } from '../../story/uses';
import { wordsFor } from '../../story/words/words';
import { writeClaim } from './claim';
import { attributes, html } from './html';
import type { Html } from './html';

/** Something that is to be checked, and the claims it rests on. */
interface Item {
  text: string;
  claims: readonly string[];
  /** Said where it rests on none. */
  without: string | Html;
  /** Of the text, where it is not that of the sheet. */
  language?: string | undefined;
  /** Differences between the sources that it rests on. */
  differences?: readonly Conflict[];
}

/** The opening: title, standfirst and the words of its picture. */
export function writeOpening(story: Story): Html {
  const { file } = story;
  const { factsheet: w } = wordsFor(file.language);
  const plain = (text: string) => ({ text, claims: [], without: w.summary });
  return html`<section>
    <h2>${w.opening} <span class="address">${storyAddress(story.slug)}</span></h2>
    ${writeItems(
      [
        { heading: w.words, items: [plain(file.title), plain(file.standfirst)] },
        {
          heading: w.picture,
          items: [
            ...fromPicture(wordsOfView(file.cover, story), w.noClaim),
            { text: file.coverDescription, claims: [], without: w.description },
          ],
        },
      ],
      story,
    )}
  </section>`;
}

/** A step: its sentences, the words and marks of its pictures, its further claims. */
export function writeStep(step: Step, story: Story): Html {
  const { factsheet: w } = wordsFor(story.file.language);
  const { language } = step;
  const sentences = step.paragraphs.flat().map(({ text, claims }) => ({
    text,
    language,
    claims: claims.map(({ id }) => id),
    without: w.framing,
  }));
  const cards = step.cards.map((id) => ({
    text: story.claims[id]?.text ?? '',
    claims: [id],
    without: '',
    language: story.original,
  }));
  return html`<section>
    <h2>
      <small>${step.number}/${story.steps.length}</small> ${step.headline}
      <span class="address">${step.date} · ${stepAddress(story.slug, step.id)}</span>
    </h2>
    ${writeItems(
      [
        {
          heading: w.words,
          items: [
            { text: `${step.headline} (${step.date})`, language, claims: [], without: w.heading },
            ...sentences,
          ],
        },
        {
          heading: w.picture,
          items: [
            ...fromPicture(pictureWordsOf(step, story), w.noClaim),
            ...barsOf(step, story).map((bar) => writeBar(bar, story)),
            { text: step.description, language, claims: [], without: w.description },
          ],
        },
        { heading: w.cards, items: cards },
      ],
      story,
    )}
    ${conflictsOf(step, story).map(
      ({ number, title, write }) =>
        html`<p class="rule" ${marked(story.original, story)}>
          <b>${w.difference} ${number}.</b> ${title} <b>${w.rule}:</b> ${write}
        </p>`,
    )}
  </section>`;
}

/** What the story says that it does not know, and the claims that nothing in it rests on. */
export function writeEnding(story: Story): Html {
  const { file, claims, conflicts } = story;
  const { factsheet: w, ending } = wordsFor(file.language);
  const unknowns = file.unknowns.map(({ text, claims: ids, conflicts: differing }) => ({
    text,
    claims: ids,
    without: differing.length > 0 ? '' : w.gap,
    differences: conflicts.conflicts.filter(({ id }) => differing.includes(id)),
  }));
  const uses = listUses(story);
  const rest = Object.entries(claims)
    .filter(([id]) => (uses[id] ?? []).length === 0)
    .map(([id, { text }]) => ({ text, claims: [id], without: '', language: story.original }));
  return html`<section>
    <h2>${w.unknowns} <span class="address">${storyAddress(story.slug)}#sources</span></h2>
    ${writeItems(
      [
        { heading: ending.unknowns, items: unknowns },
        { heading: w.rest, items: rest },
      ],
      story,
    )}
  </section>`;
}

/** A bar of a chart, which rests on a source of its own. */
function writeBar({ country, organisation, interval }: Bar, { file }: Story): Item {
  const { factsheet: w, sources } = wordsFor(file.language);
  const { from, to, status, source, verified } = interval;
  const show = (date: string) => showDate(date, file.language);
  const name = file.organisations[organisation]?.name ?? organisation;
  const who = file.countries[country]?.name ?? country;
  const when = to
    ? `${show(from)} – ${show(to)}`
    : sources.membership.open.replace('{date}', show(from));
  return {
    text: `${w.bar}: ${who}, ${name}, ${when}: ${status}`,
    claims: [],
    without: html`◇ ${source.name}. ${source.kind},
      ${verified ? sources.outside.verified : sources.outside.unverified}.
      <span class="address">${source.address ?? ''}</span>`,
  };
}

/** Attributes of words in another language than the sheet's. */
function marked(language: string | undefined, { file }: Story): Html | undefined {
  return attributes(inLanguage(language, file.language));
}

function fromPicture(words: readonly PictureWords[], without: string): Item[] {
  return words.map(({ text, claims }) => ({ text, claims, without }));
}

function writeItems(
  lists: readonly { heading: string; items: readonly Item[] }[],
  story: Story,
): Html[] {
  const { factsheet: w } = wordsFor(story.file.language);
  // What a claim rests on is printed where a step needs it first.
  const told = new Set<string>();
  const writeGrounds = (id: string) => {
    if (told.has(id)) return html`<p class="again"><code>${id}</code> ${w.above}</p>`;
    told.add(id);
    return writeClaim(id, story);
  };
  return lists
    .filter(({ items }) => items.length > 0)
    .map(
      ({ heading, items }) =>
        html`<h3>${heading}</h3>
          ${items.map(
            ({ text, language, claims, without, differences = [] }) =>
              html`<article>
                <span class="box"></span>
                <div>
                  <p class="text" ${marked(language, story)}>${text}</p>
                  ${
                    claims.length > 0
                      ? claims.map(writeGrounds)
                      : html`<p class="again">${without}</p>`
                  }
                  ${differences.map(
                    ({ number, title, documents, record }) =>
                      html`<p class="rule" ${marked(story.original, story)}>
                        <b>${w.difference} ${number}.</b> ${title}
                        ${documents.map(({ document, says }) => html`<b>${document}:</b> ${says} `)}
                        <b>${w.record}:</b> ${record}
                      </p>`,
                  )}
                </div>
                <p class="line">${w.checker}</p>
              </article>`,
          )}`,
    );
}
