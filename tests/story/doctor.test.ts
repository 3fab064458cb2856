import { describe, expect, it } from 'vitest';
import { diagnose } from '$lib/surfaces/doctor/diagnose';
import type { FigureFacts, PageFacts } from '$lib/surfaces/doctor/facts';
import { findForbidding, readHeaders, readPolicies } from '$lib/surfaces/doctor/policy';

const HOST = 'https://stories.example';
const around = (...overflows: string[]): FigureFacts['around'] =>
  overflows.map((overflow, i) => ({
    name: ['html', 'body', 'div.wrap', 'figure'][overflows.length - 1 - i] ?? '',
    overflow: [overflow, overflow],
  }));
const figure: FigureFacts = {
  story: `${HOST}/harbour/`,
  mode: '',
  step: '',
  status: '',
  around: around('visible', 'visible', 'visible'),
};
const page: PageFacts = {
  policies: [],
  figures: [figure],
  frames: [],
  scripts: [{ address: `${HOST}/embed/v1.js`, integrity: false, open: false }],
  unseen: 0,
};
const codes = (facts: Partial<PageFacts>) =>
  diagnose({ ...page, ...facts }).findings.map(({ code }) => code);

describe('of a page with a figure', () => {
  it('that is in nobody’s way there is nothing to say', () => {
    expect(diagnose(page)).toEqual({ outcome: 'stage', findings: [] });
  });

  it('the element that clips is named, with the rule to write', () => {
    const clipped = { ...figure, around: around('visible', 'hidden', 'visible', 'visible') };
    expect(diagnose({ ...page, figures: [clipped] })).toEqual({
      outcome: 'stepper',
      findings: [{ code: 'clipped', about: 'hidden hidden', line: 'div.wrap { overflow: clip; }' }],
    });
  });

  it('the body may hide what is too wide, unless the root does as well', () => {
    const body = (root: string) => ({
      figures: [{ ...figure, around: around('visible', 'hidden', root) }],
    });
    expect(codes(body('visible'))).toEqual([]);
    expect(codes(body('hidden'))).toEqual(['clipped']);
  });

  it('what clips is nothing to a figure that asks for steps', () => {
    const asks = { ...figure, mode: 'fluid', around: around('hidden', 'visible', 'visible') };
    expect(diagnose({ ...page, figures: [asks] })).toEqual({
      outcome: 'fluid',
      findings: [{ code: 'asked', about: 'fluid' }],
    });
  });

  it('one step alone wants its name; without it the whole story comes', () => {
    const single = { ...figure, mode: 'single' };
    const named = { ...single, step: 'quay' };
    expect(diagnose({ ...page, figures: [named] })).toMatchObject({ outcome: 'single' });
    expect(diagnose({ ...page, figures: [single] })).toEqual({
      outcome: 'stage',
      findings: [{ code: 'no-step', line: 'data-mode="single" data-step="…"' }],
    });
  });

  it('a script that is missing leaves the picture', () => {
    expect(diagnose({ ...page, scripts: [] })).toEqual({
      outcome: 'static',
      findings: [
        { code: 'script-missing', line: `<script async src="${HOST}/embed/v1.js"></script>` },
      ],
    });
  });

  it('a policy is told line by line', () => {
    const policies = readPolicies("default-src 'self'; img-src *; script-src 'self' https://a.b");
    const { outcome, findings } = diagnose({ ...page, policies });
    expect(outcome).toBe('static');
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['script-forbidden', `script-src 'self' https://a.b ${HOST};`],
      ['frame-forbidden', `frame-src 'self' ${HOST};`],
    ]);
  });

  it('a checksum needs an open request', () => {
    const scripts = [{ address: `${HOST}/embed/v1.js`, integrity: true, open: false }];
    expect(codes({ scripts })).toEqual(['script-closed']);
  });

  it('stylesheets that were not seen are mentioned, and change nothing', () => {
    expect(diagnose({ ...page, unseen: 2 })).toEqual({
      outcome: 'stage',
      findings: [{ code: 'unseen', about: '2' }],
    });
  });

  it('a window that is low, and a reader who wants no motion, get buttons', () => {
    expect(diagnose({ ...page, window: { height: 400, still: true } })).toMatchObject({
      outcome: 'stepper',
      findings: [{ code: 'low-window', about: '400' }, { code: 'still' }],
    });
  });

  it('a page that is isolated takes no frame', () => {
    expect(codes({ embedder: 'require-corp' })).toEqual(['embedder']);
    expect(codes({ embedder: 'unsafe-none' })).toEqual([]);
  });

  it('what is no address is said', () => {
    expect(codes({ figures: [{ ...figure, story: 'armenia' }] })).toEqual(['address']);
  });
});

describe('of a page with a frame alone', () => {
  const frames = (frame: object) => ({
    figures: [],
    scripts: [],
    frames: [{ address: `${HOST}/harbour/embed/`, ...frame }],
  });

  it('one step alone is whole without a script, and needs its height', () => {
    const address = `${HOST}/harbour/quay/embed/`;
    const alone = frames({ address, sandbox: 'allow-popups', height: 640 });
    expect(diagnose({ ...page, ...alone })).toMatchObject({
      outcome: 'single',
      findings: [{ code: 'low-frame', about: '640' }],
    });
  });

  it('it is read a step at a time', () => {
    expect(diagnose({ ...page, ...frames({}) })).toEqual({ outcome: 'stepper', findings: [] });
  });

  it('a sandbox needs scripts, and new windows for the link', () => {
    expect(codes(frames({ sandbox: '' }))).toEqual(['sandbox-scripts']);
    expect(codes(frames({ sandbox: 'allow-scripts' }))).toEqual(['sandbox-popups']);
    expect(codes(frames({ sandbox: 'allow-scripts allow-popups' }))).toEqual([]);
  });

  it('one that is low is told', () => {
    expect(codes(frames({ height: 300 }))).toEqual(['low-frame']);
  });
});

it('a page with neither has been filtered, or has none', () => {
  expect(diagnose({ ...page, figures: [] }).outcome).toBe('nothing');
});

describe('a policy', () => {
  const self = new URL('https://news.example/a');
  const allows = (sources: string, address: string) =>
    !findForbidding(readPolicies(`frame-src ${sources}`), 'frame-src', new URL(address), self);

  it.each([
    ["'self'", 'https://news.example/b', true],
    ["'self'", 'https://stories.example/b', false],
    ["'none'", 'https://news.example/b', false],
    ['*', 'https://stories.example/b', true],
    ['https:', 'https://stories.example/b', true],
    ['http:', 'https://stories.example/b', true],
    ['stories.example', 'https://stories.example/b', true],
    ['stories.example', 'http://stories.example/b', false],
    ['*.example', 'https://stories.example/b', true],
    ['*.stories.example', 'https://stories.example/b', false],
    ['https://stories.example:8443', 'https://stories.example/b', false],
    ['https://stories.example:443', 'https://stories.example/b', true],
    ['https://stories.example:*', 'https://stories.example:8443/b', true],
    ['https://stories.example/a/', 'https://stories.example/a/embed/', true],
    ['https://stories.example/a/', 'https://stories.example/b/', false],
    ['https://stories.example/a', 'https://stories.example/a/b', false],
  ])('%s and %s: %s', (sources, address, expected) => {
    expect(allows(sources, address)).toBe(expected);
  });

  it('counts for its most special directive, and every policy counts', () => {
    const address = new URL('https://stories.example/embed/v1.js');
    const ask = (text: string) => findForbidding(readPolicies(text), 'script-src', address, self);
    expect(ask("default-src 'none'; script-src https:")).toBeUndefined();
    expect(ask("script-src https:; script-src-elem 'self'")?.directive).toBe('script-src-elem');
    expect(ask("script-src https:, script-src 'self'")?.sources).toEqual(["'self'"]);
    expect(ask("script-src 'strict-dynamic' https:")?.directive).toBe('script-src');
    expect(ask("img-src 'none'")).toBeUndefined();
  });

  it('is found among headers, as programs and browsers show them', () => {
    const text = 'HTTP/2 200\nContent-Security-Policy: a\ncontent-security-policy:\n  b\n\nX-Y: z';
    expect(readHeaders(text)).toEqual({ 'content-security-policy': ['a', 'b'], 'x-y': ['z'] });
  });
});
