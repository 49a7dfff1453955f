import { describe, expect, it } from 'vitest';
import {
  appendContext,
  confirmObjective,
  echo,
  echoAudio,
  interrupt,
  overwriteContext,
  respond,
  sensitivity,
  toolResult,
} from '../../src/protocol/interactions';

describe('interactions in their documented wire shape', () => {
  it('respond', () => {
    expect(respond('Hi')).toStrictEqual({ event_type: 'conversation.respond', properties: { text: 'Hi' } });
  });

  it('echo text, done by default', () => {
    expect(echo('Hi')).toStrictEqual({
      event_type: 'conversation.echo',
      properties: { modality: 'text', text: 'Hi', done: true },
    });
    expect(echo('Hi', { inferenceId: 'e1', done: false })).toStrictEqual({
      event_type: 'conversation.echo',
      properties: { modality: 'text', text: 'Hi', done: false, inference_id: 'e1' },
    });
  });

  it('echo audio, at 24 kHz by default', () => {
    expect(echoAudio('AAAA', { inferenceId: 'e1', done: false })).toStrictEqual({
      event_type: 'conversation.echo',
      properties: { modality: 'audio', audio: 'AAAA', sample_rate: 24000, inference_id: 'e1', done: false },
    });
    const slow = echoAudio('AAAA', { inferenceId: 'e1', done: true, sampleRate: 16000 });
    expect(slow.properties).toMatchObject({ sample_rate: 16000, done: true });
  });

  it('interrupt', () => {
    expect(interrupt()).toStrictEqual({ event_type: 'conversation.interrupt' });
  });

  it('append and overwrite context, with llm in the event types', () => {
    expect(appendContext('x').event_type).toBe('conversation.append_llm_context');
    expect(overwriteContext('x')).toStrictEqual({
      event_type: 'conversation.overwrite_llm_context',
      properties: { context: 'x' },
    });
  });

  it('set one sensitivity per message', () => {
    expect(sensitivity({ pause: 'high', interrupt: 'verylow' })).toStrictEqual([
      { event_type: 'conversation.sensitivity', properties: { participant_pause_sensitivity: 'high' } },
      {
        event_type: 'conversation.sensitivity',
        properties: { participant_interrupt_sensitivity: 'verylow' },
      },
    ]);
    expect(sensitivity({ interrupt: 'auto' })).toHaveLength(1);
    expect(sensitivity({})).toEqual([]);
  });

  it.each(['sunny', { sky: 'clear' }])('answer a tool call with %j', (output) => {
    expect(toolResult('t1', output)).toStrictEqual({
      event_type: 'conversation.tool_result',
      properties: { tool_call_id: 't1', status: 'success', output },
    });
  });

  it('report that a tool failed, without any output', () => {
    expect(toolResult('t1', undefined, 'error').properties).toStrictEqual({
      tool_call_id: 't1',
      status: 'error',
    });
  });

  it('confirm an objective', () => {
    expect(confirmObjective('ask_name').properties).toStrictEqual({ objective_name: 'ask_name' });
    expect(confirmObjective('ask_name', { name: 'Ann' })).toStrictEqual({
      event_type: 'conversation.objective.confirm',
      properties: { objective_name: 'ask_name', output_variables: { name: 'Ann' } },
    });
  });
});
