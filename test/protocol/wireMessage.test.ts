import { describe, expect, it } from 'vitest';
import { echo, echoAudio, interrupt, respond, sensitivity } from '../../src/protocol/interactions';
import { interactionProblem, messageSize, wireMessage } from '../../src/protocol/wireMessage';

describe('wireMessage', () => {
  it('wraps an interaction in its envelope', () => {
    expect(wireMessage(respond('Hi'), 'c1')).toStrictEqual({
      message_type: 'conversation',
      event_type: 'conversation.respond',
      conversation_id: 'c1',
      properties: { text: 'Hi' },
    });
  });

  it('omits missing properties', () => {
    expect(wireMessage(interrupt(), 'c1')).not.toHaveProperty('properties');
  });

  it('recognizes system messages', () => {
    expect(wireMessage({ event_type: 'system.ping' }, 'c1').message_type).toBe('system');
  });
});

describe('messageSize', () => {
  it('counts the UTF-16 units of the JSON, including escapes', () => {
    const size = (text: string) => messageSize(wireMessage(respond(text), 'c1'));
    expect(size('🙂') - size('')).toBe(2);
    expect(size('"\n') - size('')).toBe(4);
  });
});

describe('interactionProblem', () => {
  it.each([
    respond('Hi'),
    interrupt(),
    { event_type: 'conversation.not_known_yet', properties: { x: 1 } },
    { event_type: 'toString' },
    ...sensitivity({ pause: 'low', interrupt: 'high' }),
    echo('Hi'),
    { event_type: 'conversation.echo', properties: { text: 'Hi' } },
    echo('', { inferenceId: 'e1', done: true }),
    echoAudio('', { inferenceId: 'e1', done: true }),
    { event_type: 'conversation.tool_result', properties: { tool_call_id: 't1', output: {} } },
  ])('finds no problem in %j', (interaction) => {
    expect(interactionProblem(interaction)).toBeUndefined();
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;

  it.each([
    ['a string', 'conversation.respond', /not an object/],
    ['null', null, /not an object/],
    ['a missing type', {}, /event_type/],
    ['an empty type', { event_type: '' }, /event_type/],
    ['a numeric type', { event_type: 7 }, /event_type/],
    ['properties that are a string', { event_type: 'conversation.respond', properties: 'Hi' }, /properties/],
    ['properties that are null', { event_type: 'conversation.x', properties: null }, /properties/],
    ['blank text', respond('  '), /text is missing or blank/],
    ['missing text', { event_type: 'conversation.respond' }, /text is missing or blank/],
    [
      'a missing context to append',
      { event_type: 'conversation.append_llm_context', properties: {} },
      /context/,
    ],
    [
      'a missing context to overwrite the old one',
      { event_type: 'conversation.overwrite_llm_context', properties: {} },
      /context/,
    ],
    ['a missing tool call id', { event_type: 'conversation.tool_result', properties: {} }, /tool_call_id/],
    [
      'a missing objective name',
      { event_type: 'conversation.objective.confirm', properties: {} },
      /objective_name/,
    ],
    ['a missing sensitivity', { event_type: 'conversation.sensitivity' }, /exactly one/],
    [
      'two sensitivities at once',
      {
        event_type: 'conversation.sensitivity',
        properties: { participant_pause_sensitivity: 'low', participant_interrupt_sensitivity: 'high' },
      },
      /exactly one/,
    ],
    [
      'an unknown sensitivity',
      { event_type: 'conversation.sensitivity', properties: { pause: 'low' } },
      /exactly one/,
    ],
    ['an echo without text', { event_type: 'conversation.echo', properties: { modality: 'text' } }, /to say/],
    ['an echo of blank text', echo(' '), /to say/],
    [
      'an audio echo without audio',
      { event_type: 'conversation.echo', properties: { modality: 'audio', text: 'x' } },
      /to say/,
    ],
    ['a circular reference', { event_type: 'conversation.x', properties: cyclic }, /JSON/],
    ['a bigint', { event_type: 'conversation.x', properties: { x: 1n } }, /JSON/],
  ])('reports %s', (_, interaction, problem) => {
    expect(interactionProblem(interaction)).toMatch(problem);
  });
});
