import { describe, expect, it } from 'vitest';
import { checkPage, checkXml, learnWords } from '../fuzz/check-page';

const PAGE = '<main id="top"><p class="a">Words <a href="#top">up</a><br></p></main>';
const words = learnWords([PAGE]);
const check = (html: string) => () => checkPage(html, words);

describe('a page of a mutant', () => {
  it('passes when it is made of what pages are made of', () => {
    expect(check(PAGE)).not.toThrow();
    expect(
      check('<main id="a"><p>&lt;b onclick="x">&lt;/b> <a href="/x/">x</a></p></main>'),
    ).not.toThrow();
  });

  it.each([
    ['an element of the author’s', '<p><x-author>a</x-author></p>', 'no page has: x-author'],
    ['a handler', '<p onclick="a()">a</p>', 'strange: onclick'],
    ['a style', '<p style="color:red">a</p>', 'strange: style'],
    ['an address that runs', '<a href="javascript:alert(1)">a</a>', 'no address'],
    ['another address that runs', '<a href=" data:text/html,a">a</a>', 'no address'],
    ['an id twice', '<p id="a"></p><p id="a"></p>', 'twice'],
    ['a link to nothing', '<a href="#b">a</a>', 'nothing is at #b'],
    ['an element that does not end', '<main><p>a</main>', '</main> where <p> is open'],
    ['a control character', '<p>a\u0001b</p>', 'a letter that no page may have'],
    ['half a letter', '<p>a\ud800b</p>', 'a letter that no page may have'],
    ['data that is cut', '<script type="application/json">{"a":</script>', 'JSON'],
  ])('fails with %s', (_, html, told) => {
    expect(check(html)).toThrow(told);
  });

  it('may have markup in the data of a script, as text', () => {
    expect(
      check('<script type="application/json">{"a":"\\u003cx-author>"}</script>'),
    ).not.toThrow();
  });
});

describe('a list of a mutant', () => {
  it('fails where it is no XML', () => {
    expect(() => checkXml('<?xml version="1.0"?><a><b>x &amp; y</b></a>')).not.toThrow();
    expect(() => checkXml('<a>x & y</a>')).toThrow('no XML');
    expect(() => checkXml('<a><b></a>')).toThrow('closes nothing');
    expect(() => checkXml('<a>\u0000</a>')).toThrow('no XML');
  });
});
