import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCanvasCard } from '../../../src/protocol/canvas/parseCanvasCard';
import { parseEvent } from '../../../src/protocol/parseEvent';
import type { JsonObject } from '../../../src/protocol/TavusEvent';
import { type CardWhere, canvasConfig, question, showsCard } from '../../fixtures/canvas';

/** Parses a message as it arrives, and then the card in it. */
function parse(message: unknown) {
  const parsed = parseEvent(message);
  if (!parsed.ok || parsed.event.type !== 'conversation.tool_call') throw new Error('It is no tool call.');
  return parseCanvasCard(parsed.event);
}

function card(component: string, args: unknown, where?: CardWhere) {
  const parsed = parse(showsCard(component, args, where));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.card;
}

const withConfig = (more: JsonObject) => parse(showsCard('question', question, { config: more }));

test('a card has its identity, component, arguments, and what its frame needs', () => {
  const config = { host_context: { a: 1 } };
  expect(card('input', '{"prompt":"What should we call you?"}', { id: 'call_8f2d41', config })).toEqual({
    id: 'call_8f2d41',
    kind: 'input',
    component: 'canvas.input',
    version: 'v1',
    args: {
      prompt: 'What should we call you?',
      placeholder: undefined,
      inputType: 'text',
      required: false,
      allowSkip: false,
    },
    rawArgs: { prompt: 'What should we call you?' },
    placement: { side: undefined, avoidsFace: true, face: expect.any(Object) },
    frame: { sandboxUrl: 'https://mcp-ui.tavus.io/cards/', hostContext: { a: 1 } },
    revision: 0,
  });
});

describe('a card is refused', () => {
  test.each<JsonObject>([
    { version: '1' },
    { version: 2 },
    { version: undefined },
    { component: '' },
    { component: 7 },
    { component: 'question' },
    { component: 'canvas.' },
    { component_version: '' },
    { component_version: 1 },
    { sandbox_url: undefined },
    { sandbox_url: 'https://evil.test' },
    { mcp_server_url: 'https://evil.test' },
    { api_base_url: 'https://tavusapi.com.evil.test' },
    { api_base_url: 'http://tavusapi.com' },
    { interaction_url: 'https://evil.test/v2' },
    { layout: null },
    { layout: 'safe-area-left' },
    { layout: { safe_area: { x: 0.5, y: 0, width: 0.6, height: 1 } } },
    { layout: { safe_area: 'left' } },
    { layout: { backdrop: 'blur' } },
    { layout: { backdrop: { type: 'blur' } } },
  ])('with %j in its config', (more) => {
    expect(withConfig(more)).toMatchObject({ ok: false, code: 'canvas-config' });
  });

  test('without an id, and with one that is too long to be recorded', () => {
    for (const id of ['', 'x'.repeat(129)])
      expect(parse(showsCard('question', question, { id }))).toMatchObject({ code: 'canvas-config' });
  });

  test.each(['{', '[1]', '"null"', 7, [1]])('with the arguments %j', (args) => {
    expect(parse(showsCard('question', args))).toMatchObject({ ok: false, code: 'invalid-tool-arguments' });
  });
});

describe('a card is accepted', () => {
  test.each<JsonObject>([
    { resource_uri: 7, mcp_tool_name: 7 },
    { mcp_server_url: 7, api_base_url: 7, interaction_url: 7 },
    { mcp_server_url: '', api_base_url: '' },
    { mcp_server_url: 'https://a.sandbox-tavus.io/mcp' },
    { api_base_url: 'https://tavusapi.com' },
    { interaction_url: 'https://tavusapi.com/v2/conversations/{conversation_id}/canvas/interactions' },
    { interaction_url: 'https://tavusapi.com/elsewhere' },
    { layout: { preferred_slot: 'full', unknown: 1 } },
    { layout: { backdrop: { type: 'none' } } },
    { layout: { backdrop: 'snapshot_mirror' } },
    { host_context: 'no object' },
    { unknown: true },
  ])('with %j in its config', (more) => {
    expect(withConfig(more)).toMatchObject({ ok: true });
  });

  test.each([undefined, null, ''])('with the arguments %j, which count as none', (args) => {
    expect(parse(showsCard('scheduling_embed', args))).toMatchObject({ ok: true, card: { rawArgs: {} } });
  });
});

describe('a card of the kind other', () => {
  test('is every component and every version that is not known', () => {
    expect(card('constellation', { a: 1 })).toMatchObject({ kind: 'other', args: { a: 1 } });
    expect(card('__proto__', {})).toMatchObject({ kind: 'other' });
    expect(card('question', question, { config: { component_version: 'v2' } })).toMatchObject({
      kind: 'other',
      component: 'canvas.question',
      args: question,
    });
  });

  test('is one whose arguments cannot be read', () => {
    expect(card('question', { question: 'Why?', options: ['a', 'b'] }).kind).toBe('other');
  });
});

test('the arguments that say where the card goes are kept from the component', () => {
  const placed = { ...question, preferred_slot: 'safe-area-left', displayMode: 'inline', fullscreen: true };
  expect(card('question', placed).rawArgs).toEqual(question);
  expect(card('unknown', { presentation: 'full', backdrop: 'none', safeArea: {}, x: 1 }).rawArgs).toEqual({
    x: 1,
  });
});

test('arguments with the names of built-in properties do no harm', () => {
  const text = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"body":"Hi"}`;
  const { kind, args, rawArgs } = card('text', text);
  expect(kind).toBe('text');
  expect(args).toEqual({ body: 'Hi', format: 'plain', title: undefined });
  expect(Object.getPrototypeOf(rawArgs)).toBe(Object.prototype);
  expect(({} as JsonObject).polluted).toBeUndefined();
});

test('whatever arrives, nothing throws', () => {
  const anything = fc.anything({ withNullPrototype: true });
  const components = fc.constantFrom('question', 'input', 'calendar', 'text', 'chart', 'alert', 'other');
  const names = fc.constantFrom(
    ...['question', 'options', 'prompt', 'slots', 'mode', 'presets', 'timezone', 'initial_date'],
    ...[
      'body',
      'data',
      'layout',
      'safe_area',
      'auto_dismiss_seconds',
      'title',
      'initial_month',
      'initial_year',
    ],
  );
  const args = fc.dictionary(names, anything);
  fc.assert(
    fc.property(components, args, fc.dictionary(fc.string(), anything), (component, given, more) => {
      const config = canvasConfig(component, more);
      const call = { name: 'canvas_show', toolCallId: 'c', arguments: given, canvasConfig: config };
      expect(() => parseCanvasCard(call)).not.toThrow();
    }),
  );
});
