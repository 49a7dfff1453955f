import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { converse } from './converse';
import { clearPage, inside, part } from './inPage';

afterEach(clearPage);

const tea = { show: 'text', args: { title: 'Tea', body: 'Warm the pot.' }, id: 'tea' };

describe('tavus:canvas-card { card }', () => {
  test('is dispatched when a card is shown, changes and goes', async () => {
    const { details, source } = await converse('tavus-embed');
    source.canvas(tea);
    await expect.poll(() => details('tavus:canvas-card')).toHaveLength(1);
    source.canvas({ update: { body: 'Wait four minutes.' }, id: 'tea' });
    await expect.poll(() => details('tavus:canvas-card')).toHaveLength(2);
    source.canvas({ clear: 'tea' });
    await expect.poll(() => details('tavus:canvas-card')).toHaveLength(3);
    expect(details('tavus:canvas-card')).toEqual([
      {
        card: expect.objectContaining({
          id: 'tea',
          kind: 'text',
          args: expect.objectContaining({ title: 'Tea' }),
        }),
      },
      { card: expect.objectContaining({ args: expect.objectContaining({ body: 'Wait four minutes.' }) }) },
      { card: null },
    ]);
  });

  test('has null when the conversation ends with a card', async () => {
    const { details, source, element } = await converse('tavus-widget');
    source.canvas(tea);
    await expect.poll(() => details('tavus:canvas-card')).toHaveLength(1);
    await element.endConversation();
    expect(details('tavus:canvas-card').at(-1)).toEqual({ card: null });
  });
});

test('tavus:canvas-interaction has what was recorded, in the format of the wire', async () => {
  const { element, details, source } = await converse('tavus-embed');
  source.canvas({ show: 'input', args: { prompt: 'Your name?' }, id: 'name' });
  await expect
    .poll(() => element.shadowRoot?.querySelector('[data-tavus-part^="canvas"] input'))
    .toBeTruthy();
  await userEvent.fill(inside(element, '[data-tavus-part^="canvas"] input'), 'Ada');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => details('tavus:canvas-interaction')).toHaveLength(1);
  expect(details('tavus:canvas-interaction')).toEqual(source.recorded);
  expect(source.recorded).toEqual([
    expect.objectContaining({
      tool_call_id: 'name',
      component: 'canvas.input',
      type: 'submit',
      value: { input_type: 'text', value: 'Ada', skipped: false },
    }),
  ]);
});

test('canvas="off" shows no cards, and still reports them', async () => {
  const { element, details, source } = await converse('tavus-embed', { canvas: 'off' });
  source.canvas(tea);
  await expect.poll(() => details('tavus:canvas-card')).toHaveLength(1);
  expect(element.shadowRoot?.querySelector(part('canvas'))).toBeNull();
  element.canvas = 'on';
  await expect.poll(() => element.shadowRoot?.querySelector(part('canvas'))).toBeTruthy();
});

test("the accent color of a deployment's cards is a variable of the conversation", async () => {
  const config = { magic_canvas: { accent_color: '#c0ffee' } };
  const { element } = await converse('tavus-embed', { 'override-config': JSON.stringify(config) });
  const accent = () => inside(element, part('root')).style.getPropertyValue('--tavus-canvas-accent');
  expect(accent()).toBe('#c0ffee');
  element.tavus.updateConfig({ magic_canvas: { accent_color: 'url(https://elsewhere.invalid)' } });
  await expect.poll(accent).toBe('');
});
