import { describe, expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

describe('the words of a step', () => {
  it('with raw HTML in a sentence', () => {
    expect(complaintAfter(['steps/two-islands.md', 'shared one ferry', 'shared <b>one</b> ferry']))
      .toMatchInlineSnapshot(`
      "harbour/steps/two-islands.md:22:28  raw HTML is not allowed: write plain Markdown.
      harbour/steps/two-islands.md:22:34  raw HTML is not allowed: write plain Markdown."
    `);
  });

  it('with raw HTML as a block', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        '\nNorholm and',
        '\n<div>Norholm</div>\n\nNorholm and',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:1  raw HTML is not allowed: write plain Markdown."`,
    );
  });

  it('with a directive that there is none of', () => {
    expect(
      complaintAfter(['steps/the-league.md', ':framing[It', ':frame[It']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:26:71  ":frame" is no directive here: there is only :framing[…]."`,
    );
  });

  it('with a heading', () => {
    expect(
      complaintAfter(['steps/two-islands.md', '\nNorholm and', '\n## Two islands\n\nNorholm and']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:1  a heading (#) cannot stand in a step: write paragraphs of plain sentences."`,
    );
  });

  it('with a list', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        '\nNorholm and',
        '\n- Norholm\n- Sudholm\n\nNorholm and',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:1  a list cannot stand in a step: write paragraphs of plain sentences."`,
    );
  });

  it('with emphasis', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'shared one ferry', 'shared *one* ferry']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:28  emphasis (*…*) cannot stand in a step: write paragraphs of plain sentences."`,
    );
  });

  it('with a link', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        'shared one ferry',
        'shared [one](https://example.org) ferry',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:28  a link cannot stand in a step: write paragraphs of plain sentences."`,
    );
  });

  it('with a sentence without a claim', () => {
    expect(
      complaintAfter(['steps/two-islands.md', '[^one-ferry]', '[^one-ferry] They were happy.']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:51  "They were happy." rests on no claim: add [^claim-id] after it, or write :framing[…] when it states no fact."`,
    );
  });

  it('with a sentence without a claim before its framing', () => {
    expect(complaintAfter(['steps/the-league.md', '.[^both-joined]', '.'])).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:26:1  "Both islands joined the Harbour League on the same day." rests on no claim: add [^claim-id] after it, or write :framing[…] when it states no fact."`,
    );
  });

  it('with a sentence without a claim on a later line', () => {
    expect(
      complaintAfter(['steps/what-was-said.md', '[^full-sailings]', ' It\nwas a Sunday.']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:33:38  "It was a Sunday." rests on no claim: add [^claim-id] after it, or write :framing[…] when it states no fact."`,
    );
  });

  it('with a claim before the full stop', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'ferry.[^one-ferry]', 'ferry[^one-ferry].']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:49  "." goes before the reference, or inside the brackets of :framing[…]."`,
    );
  });

  it('with a claim after no words', () => {
    expect(
      complaintAfter(['steps/the-league.md', ':framing[It', '[^one-ferry] :framing[It']),
    ).toMatchInlineSnapshot(`"harbour/steps/the-league.md:26:71  [^one-ferry] follows no words."`);
  });

  it('with a full stop outside the framing', () => {
    expect(
      complaintAfter(['steps/the-league.md', 'to stay.] In', 'to stay]. In']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:27:19  "." goes before the reference, not after it."`,
    );
  });
});
