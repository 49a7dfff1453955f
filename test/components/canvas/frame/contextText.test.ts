import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contextText } from '../../../../src/components/canvas/frame/contextText';
import { sampleCard } from './sampleCard';

const card = sampleCard({ component: 'canvas.question' });

it('tells the PAL of a card that is being filled in, in the form of Tavus', () => {
  expect(
    contextText(card, {
      content: [{ type: 'text', text: '2 chosen' }],
      structuredContent: { state: 'editing', n: 2 },
    }),
  ).toBe(`Magic Canvas state update for canvas.question (call_1).
State: editing.
Summary: 2 chosen
Structured state: {"state":"editing","n":2}`);
});

it('puts a text that is not the summary on the last line', () => {
  const update = { content: [{ type: 'text', text: 'More' }], structuredContent: { summary: 'Less' } };
  expect(contextText(card, update)).toMatch(/^State: updated\.\nSummary: Less\n.*\nMore$/m);
});

it('says at least that something has changed', () => {
  expect(contextText(card, {})).toBe(
    'Magic Canvas state update for canvas.question (call_1).\nState: updated.',
  );
});

it('takes what JSON cannot hold', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(contextText(card, { structuredContent: circle })).toContain('Structured state: {}');
});

it('fits into one message, whatever the frame sends', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 0, maxLength: 9000 }), fc.anything(), (text, more) => {
      const update = {
        content: [{ type: 'text', text }],
        structuredContent: { state: text, summary: text, more },
      };
      expect(contextText(card, update).length).toBeLessThan(3700);
    }),
  );
});
