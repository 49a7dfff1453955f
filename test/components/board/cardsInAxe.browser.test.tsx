import { act, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as arabic from '../../../src/locales/ar';
import { needsChromium } from '../../engines/engine';
import { atRest } from '../styles/atRest';
import { emulate } from '../styles/emulate';
import { showCall } from '../styles/showCall';
import '../../../src/components/styles.css';

const options = ['Monday', 'Tuesday'].map((label) => ({ id: label, label }));
const data = [
  { label: 'May', value: 3 },
  { label: 'June', value: 5 },
];

/** A card of each kind, with a part that shows that it has loaded. */
const cards = [
  ['question', 'canvas-send', { question: 'Which day suits you?', options, allow_skip: true }],
  ['input', 'canvas-field', { prompt: 'What should we call you?', input_type: 'email' }],
  ['calendar', 'calendar-day', { title: 'When would you like to come?' }],
  [
    'text',
    'canvas-markdown',
    { title: 'Tea', format: 'markdown', body: '# Green\n\n[More](https://tea.example)' },
  ],
  ['chart', 'chart-figure', { title: 'Cups', data }],
  ['alert', 'canvas-text', { title: 'Careful', body: 'The tea is hot.', severity: 'error' }],
] as const;

/** What the stories do not show, because they are in the light theme and in English. */
const conditions = [
  ['in the dark', { 'prefers-color-scheme': 'dark' }, {}],
  ['from right to left', {}, arabic],
  ['with forced colors', { 'forced-colors': 'active' }, {}],
] as const;

beforeEach((context) => needsChromium(context, 'emulates'));
afterEach(() => emulate({}));

for (const [condition, features, language] of conditions) {
  test.each(cards)(`axe finds nothing ${condition} on a card of the kind %s`, async (show, loaded, args) => {
    await emulate(features);
    await page.viewport(1280, 800);
    const { simulation, advance, container } = await showCall(language);
    await act(async () => simulation.canvas({ show, args }));
    await advance(60);
    const card = await waitFor(() => {
      const found = container.querySelector('[data-tavus-part="canvas-card"]');
      if (!found?.querySelector(`[data-tavus-part="${loaded}"]`)) throw new Error(`There is no ${loaded}.`);
      return found;
    });
    await atRest();
    const { violations, passes } = await axe.run(card);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  });
}
