import { describe, expect, it } from 'vitest';
import type { CanvasRenderers } from '../../../src/components/board/CanvasRenderers';
import { chooseRenderer } from '../../../src/components/board/chooseRenderer';
import type { CanvasCard } from '../../../src/protocol/canvas/CanvasCard';
import { parseCanvasCard } from '../../../src/protocol/canvas/parseCanvasCard';

const option = (id: string, more: object = {}) => ({ id, label: id, ...more });
const question = { question: 'Which?', options: [option('a'), option('b')] };

function cardOf(component: string, args: object, version = 'v1'): CanvasCard {
  const parsed = parseCanvasCard({
    name: `canvas_show_${component}`,
    toolCallId: 'call_1',
    arguments: { ...args },
    canvasConfig: {
      version: 1,
      component: `canvas.${component}`,
      component_version: version,
      sandbox_url: 'https://mcp-ui.tavus.io/x',
    },
  });
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.card;
}

const Mine = () => null;

describe('chooseRenderer', () => {
  it.each([
    ['question', question],
    ['input', { prompt: 'Name?' }],
    ['calendar', {}],
    ['text', { body: 'Hello' }],
    ['chart', { data: [{ label: 'a', value: 1 }] }],
    ['alert', { body: 'Hello' }],
  ])('draws a %s without the frame', (component, args) => {
    expect(chooseRenderer(cardOf(component, args), {})).toBe('native');
  });

  it.each([
    ['a component that nobody knows', cardOf('hologram', {})],
    ['another version', cardOf('question', question, 'v2')],
    ['a question without options', cardOf('question', { question: 'Which?' })],
    ['a question with an answer of one’s own', cardOf('question', { ...question, allow_other: true })],
    [
      'a question with an option to write to',
      cardOf('question', { ...question, options: [option('a'), option('b', { allow_free_text: true })] }),
    ],
  ])('leaves %s to the frame', (_, card) => {
    expect(chooseRenderer(card, {})).toBe('frame');
  });

  it('takes the component of the application, and the most exact of several', () => {
    const Other = () => null;
    const renderers: CanvasRenderers = { 'canvas.question@v1': Mine, 'canvas.*': Other, '*': false };
    expect(chooseRenderer(cardOf('question', question), renderers)).toBe(Mine);
    expect(chooseRenderer(cardOf('text', { body: 'Hello' }), renderers)).toBe(Other);
    expect(chooseRenderer(cardOf('hologram', {}), { '*': Mine })).toBe(Mine);
  });

  it('leaves a card to the frame if the application says so', () => {
    expect(chooseRenderer(cardOf('question', question), { 'canvas.question@v1': false })).toBe('frame');
    expect(chooseRenderer(cardOf('text', { body: 'Hello' }), { 'canvas.*': false })).toBe('frame');
  });

  it('gives a component for questions no question that could not be read', () => {
    const unread = cardOf('question', { question: 'Which?' });
    expect(chooseRenderer(unread, { 'canvas.question@v1': Mine })).toBe('frame');
    expect(chooseRenderer(unread, { 'canvas.question@v1': Mine, '*': Mine })).toBe(Mine);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'takes no renderer from the component name %s',
    (name) => {
      const card = { ...cardOf('hologram', {}), component: name, version: '' };
      expect(chooseRenderer(card, {})).toBe('frame');
      expect(chooseRenderer({ ...card, component: 'canvas.x', version: `v1` }, {})).toBe('frame');
    },
  );
});
