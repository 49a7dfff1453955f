import { render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../../src/components/canvas/markdown/Markdown';

function html(text: string): string {
  const { container, unmount } = render(<Markdown text={text} />);
  const shown = container.firstElementChild?.innerHTML ?? '';
  unmount();
  return shown.replaceAll(/<\/?span>/g, '');
}

const link = (href: string, text: string) =>
  `<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;

describe('Markdown', () => {
  it.each([
    ['Plain.', '<p>Plain.</p>'],
    ['One\ntwo\n\nthree', '<p>One\ntwo</p><p>three</p>'],
    ['# Big\n### Small ###', '<h3>Big</h3><h5>Small</h5>'],
    [
      '**bold** and *thin* and _thin_ and __bold__',
      '<p><strong>bold</strong> and <em>thin</em> and <em>thin</em> and <strong>bold</strong></p>',
    ],
    ['***both***', '<p><strong><em>both</em></strong></p>'],
    ['**a *b***', '<p><strong>a <em>b</em></strong></p>'],
    ['*a **b** c*', '<p><em>a <strong>b</strong> c</em></p>'],
    ['~~gone~~', '<p><del>gone</del></p>'],
    ['`a * b` and ``c ` d``', '<p><code>a * b</code> and <code>c ` d</code></p>'],
    ['2 * 3 * 4, snake_case_name, 5*', '<p>2 * 3 * 4, snake_case_name, 5*</p>'],
    ['\\*not\\* this', '<p>*not* this</p>'],
    [
      '- one\n- two\n  - deep\n- three',
      '<ul><li><p>one</p></li><li><p>two</p><ul><li><p>deep</p></li></ul></li><li><p>three</p></li></ul>',
    ],
    ['3. three\n4. four', '<ol start="3"><li><p>three</p></li><li><p>four</p></li></ol>'],
    ['Tea:\n- hot', '<p>Tea:</p><ul><li><p>hot</p></li></ul>'],
    ['> quoted\n> more', '<blockquote><p>quoted\nmore</p></blockquote>'],
    ['```js\nlet a = "*";\n```\nafter', '<pre dir="ltr">let a = "*";</pre><p>after</p>'],
    ['---', '<hr>'],
    ['', ''],
  ])('reads %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    ['[Prices](https://example.com/a?b=1)', link('https://example.com/a?b=1', 'Prices')],
    ['[**Prices**](https://example.com "Ours")', link('https://example.com/', '<strong>Prices</strong>')],
    ['[Wiki](https://example.com/a_(b))', link('https://example.com/a_(b)', 'Wiki')],
    ['[Write](mailto:a@example.com)', link('mailto:a@example.com', 'Write')],
    ['<mailto:a@example.com>', link('mailto:a@example.com', 'a@example.com')],
    ['https://example.com/x.', `${link('https://example.com/x', 'https://example.com/x')}.`],
    ['[https://example.com](https://example.com/y)', link('https://example.com/y', 'https://example.com')],
  ])('links %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](http://example.com)',
    '[x](data:text/html,hi)',
    '[x](//example.com)',
    '[x](/here)',
    '[x](https://user:secret@example.com)',
    '![x](https://example.com/x.png)',
    '<javascript:alert(1)>',
  ])('shows only the text of %s', (text) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.querySelector('a, img')).toBeNull();
    expect(container.textContent).toContain(text.startsWith('<') ? 'javascript' : 'x');
  });

  it('has no HTML', () => {
    expect(html('<b>x</b> <img src=x onerror=alert(1)> <!-- y -->')).toBe(
      '<p>&lt;b&gt;x&lt;/b&gt; &lt;img src=x onerror=alert(1)&gt; &lt;!-- y --&gt;</p>',
    );
  });

  it('reads any text, into elements that it knows, with each text alone in its element', () => {
    const pieces = fc.constantFrom(
      '*',
      '**',
      '_',
      '__',
      '~~',
      '`',
      '```',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '[',
      '](',
      ')',
      '!',
      '\\',
      ' ',
      '  ',
      'a',
      'https://a.example',
      '<',
      '>',
      'mailto:a@b.c',
      '---',
      '\t',
      '"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { container, unmount } = render(<Markdown text={parts.join('')} />);
        const elements = [...(container.firstElementChild?.querySelectorAll('*') ?? [])];
        const known = /^(?:p|h[3-6]|ul|ol|li|blockquote|pre|code|hr|a|span|strong|em|del)$/i;
        expect(elements.filter(({ tagName }) => !known.test(tagName))).toEqual([]);
        for (const { childNodes } of elements) {
          const texts = [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
          expect(texts.length === 0 || childNodes.length === 1).toBe(true);
        }
        unmount();
      }),
      { numRuns: 300 },
    );
  });

  it('reads a long text of nothing but marks in no time', () => {
    for (const mark of ['*', '_', '[', '`', '> ', '- ', '~~', '**a ', '[a](', '\\']) {
      const started = performance.now();
      html(mark.repeat(4000 / mark.length));
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
