import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrameMessage } from '../../../../src/components/canvas/frame/readFrameMessage';

const message = (interaction: unknown, text = 'Tuesday') => ({
  role: 'user',
  content: [{ type: 'text', text, _meta: { 'tavus.canvas.interaction': interaction } }],
});

describe('readFrameMessage', () => {
  it('reads an interaction and its text', () => {
    const { interaction, text } = readFrameMessage(
      message({ type: 'submit', value: { a: 1 }, interaction_id: 'ci_1', metadata: { from: 'card' } }),
    );
    expect(text).toBe('Tuesday');
    expect(interaction).toEqual({
      type: 'submit',
      value: { a: 1 },
      interactionId: 'ci_1',
      metadata: { from: 'card' },
    });
  });

  it('joins the texts of several blocks, and finds the interaction in any of them', () => {
    const [block] = message({ type: 'skip', value: null }, 'two').content;
    const read = readFrameMessage({ content: [{ type: 'text', text: 'one' }, { type: 'image' }, 7, block] });
    expect(read).toMatchObject({ text: 'one\ntwo', interaction: { type: 'skip', value: null } });
  });

  it('does not take over the component and its version', () => {
    const { interaction } = readFrameMessage(
      message({ type: 'submit', value: 1, component: 'canvas.alert', component_version: 'v9' }),
    );
    expect(Object.keys(interaction ?? {})).not.toContain('component');
    expect(JSON.stringify(interaction)).not.toMatch(/alert|v9/);
  });

  it.each([
    ['no type', { value: 1 }],
    ['a type that Tavus does not record', { type: 'buy', value: 1 }],
    ['a type of Object', { type: 'constructor', value: 1 }],
    ['no value', { type: 'submit' }],
    ['an id that is no text', { type: 'submit', value: 1, interaction_id: 7 }],
    ['a component that is no text', { type: 'submit', value: 1, component: {} }],
    ['a version that is no text', { type: 'submit', value: 1, component_version: 1 }],
    ['metadata that is no object', { type: 'submit', value: 1, metadata: [] }],
    ['a text instead of an object', 'submit'],
  ])('has no interaction with %s', (_, interaction) => {
    expect(readFrameMessage(message(interaction))).toEqual({ interaction: undefined, text: 'Tuesday' });
  });

  it('does not use ids that Tavus would refuse', () => {
    for (const id of ['', 'x'.repeat(129)]) {
      const { interaction } = readFrameMessage(message({ type: 'submit', value: 1, interaction_id: id }));
      expect(interaction).toMatchObject({ type: 'submit', interactionId: undefined });
    }
  });

  it('reads any parameters without an error', () => {
    const block = fc.record({ type: fc.constant('text'), text: fc.anything(), _meta: fc.anything() });
    const content = fc.oneof(fc.anything(), fc.array(fc.oneof(block, fc.anything())));
    fc.assert(fc.property(content, (given) => typeof readFrameMessage({ content: given }).text === 'string'));
  });
});
