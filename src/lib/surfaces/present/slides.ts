import { planStep } from '$lib/playback/present/pace';
import { inLanguage } from '$lib/story/language';
import { briefOf } from '$lib/story/share/brief';
import type { Story } from '$lib/story/story';
import type { StageStory } from '$lib/story/stage-data';
import { wordsFor } from '$lib/story/words/words';
import type { Words } from '$lib/story/words/words';

/** What stands on a slide beside its picture. */
export interface SlideWords {
  /** Small, above the headline: the date, or what the story is. */
  kicker: string;
  headline: string;
  text: readonly string[];
  /** Attributes of the words, where they are not in the language of the presentation. */
  own?: ReturnType<typeof inLanguage>;
  /** How long it is planned to stay, s. */
  seconds: number;
}

/** All that the page's script needs; the opening is slide 0. */
export interface Presentation {
  stage: StageStory;
  slides: readonly SlideWords[];
  words: Words['present'];
}

export function presentationOf(story: Story): Presentation {
  const { file, steps, stage } = story;
  const words = wordsFor(file.language).present;
  const sentences = new Intl.Segmenter(file.language, { granularity: 'sentence' });
  const [first] = sentences.segment(file.standfirst);
  return {
    stage,
    words,
    slides: [
      {
        kicker: `${steps.length} ${words.steps}`,
        headline: file.title,
        text: [first?.segment.trim() ?? ''],
        seconds: planStep(countWords([file.title, file.standfirst])),
      },
      ...steps.map((step) => ({
        kicker: step.date,
        headline: step.headline,
        text: briefOf(step).map(({ text }) => text),
        ...(step.language ? { own: inLanguage(step.language, file.language) } : {}),
        seconds: planStep(countWords(step.paragraphs.flat().map(({ text }) => text)), step.seconds),
      })),
    ],
  };
}

function countWords(texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
