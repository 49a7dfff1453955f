import { describe, expect, it } from 'vitest';
import { echo, echoAudio, interrupt, respond, sensitivity } from '../../src/protocol/interactions';
import { interactionProblem, messageSize, wireMessage } from '../../src/protocol/wireMessage';

describe('wireMessage', () => {
  it('puts an interaction into its envelope', () => {
    expect(wireMessage(respond('Hi'), 'c1')).toStrictEqual({
      message_type: 'conversation',
      event_type: 'conversation.respond',
      conversation_id: 'c1',
      properties: { text: 'Hi' },
    });
  });

  it('leaves out properties that are not there', () => {
    expect(wireMessage(interrupt(), 'c1')).not.toHaveProperty('properties');
  });

  it('knows system messages', () => {
    expect(wireMessage({ event_type: 'system.ping' }, 'c1').message_type).toBe('system');
  });
});

describe('messageSize', () => {
  it('counts UTF-16 units of the JSON, escapes included', () => {
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
  ])('is none for %j', (interaction) => {
    expect(interactionProblem(interaction)).toBeUndefined();
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;

  it.each([
    ['text', 'conversation.respond', /not an object/],
    ['null', null, /not an object/],
    ['no type', {}, /event_type/],
    ['an empty type', { event_type: '' }, /event_type/],
    ['a type that is a number', { event_type: 7 }, /event_type/],
    ['properties that are text', { event_type: 'conversation.respond', properties: 'Hi' }, /properties/],
    ['properties null', { event_type: 'conversation.x', properties: null }, /properties/],
    ['blank text', respond('  '), /text is missing or blank/],
    ['no text', { event_type: 'conversation.respond' }, /text is missing or blank/],
    ['no context', { event_type: 'conversation.append_llm_context', properties: {} }, /context/],
    ['no new context', { event_type: 'conversation.overwrite_llm_context', properties: {} }, /context/],
    ['no call to answer', { event_type: 'conversation.tool_result', properties: {} }, /tool_call_id/],
    ['no objective', { event_type: 'conversation.objective.confirm', properties: {} }, /objective_name/],
    ['no sensitivity', { event_type: 'conversation.sensitivity' }, /exactly one/],
    [
      'two sensitivities at once',
      {
        event_type: 'conversation.sensitivity',
        properties: { participant_pause_sensitivity: 'low', participant_interrupt_sensitivity: 'high' },
      },
      /exactly one/,
    ],
    [
      'a sensitivity that there is not',
      { event_type: 'conversation.sensitivity', properties: { pause: 'low' } },
      /exactly one/,
    ],
    ['nothing to say', { event_type: 'conversation.echo', properties: { modality: 'text' } }, /to say/],
    ['blank words to say', echo(' '), /to say/],
    ['no sound', { event_type: 'conversation.echo', properties: { modality: 'audio', text: 'x' } }, /to say/],
    ['a circle', { event_type: 'conversation.x', properties: cyclic }, /JSON/],
    ['a bigint', { event_type: 'conversation.x', properties: { x: 1n } }, /JSON/],
  ])('tells of %s', (_, interaction, problem) => {
    expect(interactionProblem(interaction)).toMatch(problem);
  });
});
