import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canvasInteraction } from '../../../src/protocol/canvas/CanvasInteraction';

const card = { id: 'call_8f2d41', component: 'canvas.question', version: 'v1' };

test('an interaction has the fields that Tavus expects, and an id of its own', () => {
  const value = { selected_option_ids: ['mon'], skipped: false };
  const first = canvasInteraction(card, 'submit', value, { metadata: { from: 'test' } });
  expect(first).toEqual({
    interaction_id: expect.stringMatching(
      /^ci_call_8f2d41_submit_[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    ),
    tool_call_id: 'call_8f2d41',
    component: 'canvas.question',
    component_version: 'v1',
    type: 'submit',
    value,
    metadata: { from: 'test' },
  });
  expect(canvasInteraction(card, 'submit', value).interaction_id).not.toBe(first.interaction_id);
  expect(canvasInteraction(card, 'dismiss')).toMatchObject({ type: 'dismiss', value: {} });
});

test('the id is safe and never too long, whatever the id of the card', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 128, unit: 'grapheme' }), (id) => {
      const { interaction_id } = canvasInteraction({ ...card, id }, 'heartbeat');
      expect(interaction_id).toMatch(/^[\w-]{1,128}$/);
    }),
  );
});

test('a given id is used if Tavus accepts its length', () => {
  expect(canvasInteraction(card, 'submit', {}, { interactionId: 'mine' }).interaction_id).toBe('mine');
  for (const interactionId of ['', 'x'.repeat(129)])
    expect(canvasInteraction(card, 'submit', {}, { interactionId }).interaction_id).toMatch(/^ci_/);
});
