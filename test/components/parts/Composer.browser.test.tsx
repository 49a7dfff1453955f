import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Composer } from '../../../src/components/parts/Composer';
import { Root } from '../../../src/components/parts/Root';
import { renderConversation } from '../renderConversation';
import { showCall } from '../styles/showCall';
import '../../../src/components/styles.css';

async function showComposer() {
  const shown = (
    <Root style={{ inlineSize: 320 }}>
      <Composer />
    </Root>
  );
  const { connect, simulation } = renderConversation(shown, { greeting: '' });
  await connect();
  return { simulation, field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }) };
}

const heightOf = (element: Element) => element.getBoundingClientRect().height;

test('the field grows with its text to five lines, then scrolls, and is one line high again after sending', async () => {
  const { simulation, field } = await showComposer();
  const oneLine = heightOf(field);
  expect(oneLine).toBeCloseTo(44, 0);
  const heights: number[] = [];
  for (let line = 2; line <= 7; line += 1) {
    await userEvent.type(field, `{Shift>}{Enter}{/Shift}line ${line}`);
    heights.push(heightOf(field));
  }
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight);
  expect(heights[0]).toBeCloseTo(oneLine + lineHeight, 0);
  expect(heights[3]).toBeCloseTo(oneLine + 4 * lineHeight, 0);
  expect(heights[4]).toBeCloseTo(heights[3] ?? 0, 0);
  expect(heights[5]).toBe(heights[4]);
  expect(field.scrollHeight).toBeGreaterThan(field.clientHeight);
  await userEvent.keyboard('{Enter}');
  expect(field.value).toBe('');
  expect(heightOf(field)).toBe(oneLine);
  expect(simulation.sent).toMatchObject([
    { properties: { text: ['line 2', 'line 3', 'line 4', 'line 5', 'line 6', 'line 7'].join('\n') } },
  ]);
});

test('a long line without spaces makes the field grow too', async () => {
  const { field } = await showComposer();
  const oneLine = heightOf(field);
  await userEvent.type(field, 'w'.repeat(60));
  expect(heightOf(field)).toBeGreaterThan(oneLine + 20);
  expect(field.scrollWidth).toBe(field.clientWidth);
});

test('the direction of the field is that of its text', async () => {
  const { field } = await showComposer();
  await userEvent.type(field, 'مرحبا');
  expect(getComputedStyle(field).direction).toBe('rtl');
  await userEvent.clear(field);
  await userEvent.type(field, 'Hello');
  expect(getComputedStyle(field).direction).toBe('ltr');
});

test('a turned tablet keeps the text, the focus, the open panel and its elements', async () => {
  await page.viewport(1024, 700);
  const { container } = await showCall();
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  await userEvent.type(field, 'Half a tho');
  const layout = container.querySelector('[data-tavus-part="layout"]');
  const panel = container.querySelector('[data-tavus-part="panel"]');
  for (const [width, height, place] of [
    [700, 1024, 'sheet'],
    [1024, 700, 'beside'],
  ] as const) {
    await page.viewport(width, height);
    await expect.poll(() => layout?.getAttribute('data-panel')).toBe(place);
    expect(layout?.getAttribute('data-open')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect([field.isConnected, field.value, field.selectionStart]).toEqual([true, 'Half a tho', 10]);
    expect(panel?.contains(field)).toBe(true);
  }
  await page.viewport(1280, 800);
});
