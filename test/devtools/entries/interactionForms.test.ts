import { describe, expect, it } from 'vitest';
import { interactionForms, interactionOf } from '../../../src/devtools/entries/interactionForms';
import { interactionProblem } from '../../../src/protocol/wireMessage';

const formOf = (name: string) => {
  const form = interactionForms.find((other) => other.name === name);
  if (!form) throw new Error(`There is no form for ${name}.`);
  return form;
};

describe('the forms of interactions', () => {
  it.each([
    ['respond', { text: 'Hi' }, { text: 'Hi' }],
    ['echo', { text: 'Hi', done: 'false' }, { modality: 'text', text: 'Hi', done: false }],
    [
      'echo audio',
      { audio: 'AAAA', sample_rate: '24000', inference_id: 'a', done: 'true' },
      { modality: 'audio', audio: 'AAAA', sample_rate: 24_000, inference_id: 'a', done: true },
    ],
    ['append context', { context: 'C' }, { context: 'C' }],
    ['tool result', { tool_call_id: '1', output: '{"a":1}' }, { tool_call_id: '1', output: { a: 1 } }],
    ['tool result', { tool_call_id: '1', output: 'sunny' }, { tool_call_id: '1', output: 'sunny' }],
  ])('make of %s %j', (name, values, properties) => {
    const interaction = interactionOf(formOf(name), values);
    expect(interaction).toEqual({ event_type: formOf(name).eventType, properties });
    if ('event_type' in interaction) expect(interactionProblem(interaction)).toBeUndefined();
  });

  it('makes an interaction without properties of a form without fields', () => {
    expect(interactionOf(formOf('interrupt'), {})).toEqual({ event_type: 'conversation.interrupt' });
  });

  it('sends any other interaction as it is written', () => {
    expect(interactionOf(formOf('other'), { event_type: 'system.x', properties: '{"a":1}' })).toEqual({
      event_type: 'system.x',
      properties: { a: 1 },
    });
  });

  it.each([
    ['respond', {}, 'text is missing.'],
    ['echo audio', { audio: 'A', sample_rate: 'fast', inference_id: 'a' }, 'sample_rate is not a number.'],
    [
      'confirm objective',
      { objective_name: 'a', output_variables: '{"a":' },
      'output_variables is not a json.',
    ],
  ])('says what is wrong with %s %j', (name, values, problem) => {
    expect(interactionOf(formOf(name), values)).toEqual({ problem });
  });
});
