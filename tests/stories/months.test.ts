import { describe, expect, it } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import { showDate } from '$lib/story/time';

// A card's date is an author's and an axis's is the code's, and both stand on one screen.
describe.each([...loadStories('stories'), ...loadStories('tests/fixtures/stories')])(
  '$slug',
  (story) => {
    const months = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, '0')}`);
    const forms = months.flatMap((month) =>
      (['short', 'long'] as const).map((form) =>
        showDate(month, story.file.language, form).replace(/\W*2023\W*/, ''),
      ),
    );
    const starts = forms.map((form) => form.slice(0, 3));

    it('abbreviates months as the pictures do', () => {
      const dated = JSON.stringify(story).matchAll(/\b\d{1,2} (\p{Lu}\p{L}{2,4})\b/gu);
      const said = [...dated].flatMap(([, word = '']) => word);
      expect(said.length).toBeGreaterThan(0);
      const others = said.filter((word) => starts.includes(word.slice(0, 3)));
      expect(others.filter((word) => !forms.includes(word))).toEqual([]);
    });
  },
);
