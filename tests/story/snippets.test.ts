import { describe, expect, it } from 'vitest';
import { pageOf, writeAmp, writeFigure, writeFrame } from '$lib/story/share/snippets';
import type { Embed } from '$lib/story/share/snippets';
import { readChoices } from '$lib/surfaces/builder/choose';

const HOST = 'https://stories.example';
const LOADER = { address: '/embed/v1.js' };
const embed: Embed = { slug: 'harbour', title: 'A "harbour" & its <sea>', alt: 'Two islands' };

describe('the code for an editor', () => {
  it('is a figure with a link and a picture, and one script', () => {
    expect(writeFigure({ ...embed, step: 'aground', mode: 'stepper' }, LOADER, HOST))
      .toMatchInlineSnapshot(`
      "<figure data-waymark="https://stories.example/harbour/" data-mode="stepper" data-step="aground" style="margin:0;min-height:640px">
        <a href="https://stories.example/harbour/aground/"><img src="https://stories.example/harbour/aground/card.png" alt="Two islands" width="1200" height="630" loading="lazy" referrerpolicy="no-referrer" style="max-width:100%;height:auto"></a>
        <figcaption>A &quot;harbour&quot; &amp; its &lt;sea&gt;</figcaption>
      </figure>
      <script async src="https://stories.example/embed/v1.js" referrerpolicy="no-referrer"></script>"
    `);
  });

  it('names the checksum of a script that never changes, and asks for it openly', () => {
    const fixed = { address: '/embed/v1.0123.js', integrity: 'sha384-abc' };
    expect(writeFigure(embed, fixed, HOST)).toContain(
      '<script async src="https://stories.example/embed/v1.0123.js" referrerpolicy="no-referrer" integrity="sha384-abc" crossorigin="anonymous">',
    );
  });

  it('is a frame that begins at a step, in the colours asked for', () => {
    const frame = writeFrame({ ...embed, step: 'aground', theme: 'dark', height: 700 }, HOST);
    expect(frame).toContain(
      'src="https://stories.example/harbour/embed/?step=aground&amp;theme=dark"',
    );
    expect(frame).toContain('height="700"');
    expect(writeFrame({ ...embed, theme: 'light' }, HOST)).toContain('/embed/?theme=light"');
  });

  it('is a frame with a placeholder for AMP, which may run scripts and has no origin', () => {
    const amp = writeAmp(embed, HOST);
    expect(amp).toMatch(/<amp-img placeholder .*card\.png/);
    expect(amp).toContain('sandbox="allow-scripts allow-popups"');
  });

  it.each([writeFrame(embed, HOST), writeAmp(embed, HOST), writeFigure(embed, LOADER, HOST)])(
    'lets no title end an attribute or open an element: %s',
    (code) => {
      expect(code).not.toContain('A "harbour"');
      expect(code).not.toContain('<sea>');
    },
  );

  it('is the frame of one step alone, with room for its caption', () => {
    const alone = { ...embed, step: 'aground', mode: 'single', theme: 'dark' } as const;
    expect(writeFrame(alone, HOST)).toContain(
      'src="https://stories.example/harbour/aground/embed/?theme=dark"',
    );
    expect(writeFrame(alone, HOST)).toContain('height="940"');
    expect(writeFigure(alone, LOADER, HOST)).toContain('data-mode="single" data-step="aground"');
  });

  it('is the address of the step where one is chosen', () => {
    expect(pageOf(embed, HOST)).toBe('https://stories.example/harbour/');
    expect(pageOf({ ...embed, step: 'aground' }, HOST)).toBe(
      'https://stories.example/harbour/aground/',
    );
  });
});

describe('a choice', () => {
  const stories = [
    { slug: 'one', title: 'One', alt: 'A', steps: [] },
    {
      slug: 'two',
      title: 'Two',
      alt: 'B',
      steps: [{ id: 'b', title: 'Step b', headline: '1 b', alt: 'Picture of b' }],
    },
  ];
  const choose = (query: string) => {
    const asked = new URLSearchParams(query);
    return readChoices((name) => asked.get(name), stories)?.embed;
  };

  it('of a story and a step takes their title and picture', () => {
    expect(choose('story=two&step=b')).toEqual({
      slug: 'two',
      title: 'Step b',
      alt: 'Picture of b',
      step: 'b',
    });
  });

  it('that there is not counts as none', () => {
    expect(choose('story=<b>&step=c&mode=best&theme=red&load=now&height=high')).toEqual({
      slug: 'one',
      title: 'One',
      alt: 'A',
    });
  });

  it('of one step alone is of the first where none is chosen', () => {
    expect(choose('story=two&mode=single')).toMatchObject({ step: 'b', mode: 'single' });
  });

  it('of a size is kept within what can be read', () => {
    expect(choose('width=1&height=99999')).toMatchObject({ width: 280, height: 1200 });
  });
});
