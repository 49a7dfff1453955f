import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LinkedText } from '../../../src/components/parts/LinkedText';

function linksIn(text: string): (string | null)[] {
  const { container } = render(<LinkedText text={text} />);
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
}

test('web addresses become links, without the punctuation that follows them', () => {
  expect(linksIn('See https://example.com/a?b=1#c. (Or http://example.org/x), please!')).toEqual([
    'https://example.com/a?b=1#c',
    'http://example.org/x',
  ]);
});

test('a link opens a new tab, without an opener or a referrer', () => {
  const { container } = render(<LinkedText text="https://example.com" />);
  const link = container.querySelector('a');
  expect(link?.target).toBe('_blank');
  expect(link?.rel.split(' ')).toEqual(['noopener', 'noreferrer', 'nofollow']);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  '<a href="https://example.com">x</a>'.replace('https', 'ftp'),
  'https:// nothing',
  'mail me@example.com',
])('%s does not become a link', (text) => {
  expect(linksIn(text)).toEqual([]);
});

test('markup in the text stays text', () => {
  const { container } = render(
    <LinkedText text={'<img src=x onerror="alert(1)"> https://example.com/"><b>'} />,
  );
  expect(container.querySelector('img, b')).toBeNull();
  expect(container.querySelector('a')?.getAttribute('href')).toBe('https://example.com/');
});
