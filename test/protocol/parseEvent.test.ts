import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/protocol/parseEvent';
import type { TavusEvent } from '../../src/protocol/TavusEvent';

const envelope = {
  message_type: 'conversation',
  conversation_id: 'c1',
  timestamp: 1746000000.123,
  seq: 7,
  turn_idx: 0,
  inference_id: 'i1',
};

describe('the envelope', () => {
  const expected = {
    conversationId: 'c1',
    timestamp: 1746000000123,
    seq: 7,
    turnIdx: 0,
    inferenceId: 'i1',
  };

  it('is read from the top level', () => {
    const event = read({
      ...envelope,
      event_type: 'conversation.started_speaking',
      properties: { role: 'user' },
    });
    expect(event).toEqual({ ...expected, type: 'conversation.started_speaking', role: 'user' });
  });

  it('is read from properties', () => {
    const event = read({
      event_type: 'conversation.started_speaking',
      properties: { ...envelope, role: 'user' },
    });
    expect(event).toEqual({ ...expected, type: 'conversation.started_speaking', role: 'user' });
  });

  it('is read from JSON text', () => {
    const message = { ...envelope, event_type: 'conversation.started_speaking', role: 'user' };
    expect(read(JSON.stringify(message))).toMatchObject(expected);
  });

  it.each([
    ['conversation.utterance', { role: 'pal', speech: 'Hi.' }],
    ['conversation.utterance.streaming', { role: 'pal', speech: 'Hi' }],
    ['conversation.stopped_speaking', { role: 'pal' }],
    ['conversation.tool_call', { name: 'look', arguments: '{}' }],
    ['conversation.perception_tool_call', { name: 'look', arguments: {} }],
    ['conversation.perception_analysis', { analysis: 'Calm.' }],
    ['conversation.objective.completed', { objective_name: 'Name' }],
    ['conversation.guardrail', { guardrail: 'Politics' }],
    ['system.pal_joined', {}],
    ['system.shutdown', {}],
    ['system.wake_phrase_detected', {}],
    ['conversation.of.tomorrow', {}],
  ])('is present on every event: %s', (event_type, properties) => {
    expect(read({ ...envelope, event_type, properties })).toMatchObject(expected);
  });

  it('prefers the top level to properties', () => {
    const event = read({ event_type: 'system.shutdown', seq: 1, properties: { seq: 2 } });
    expect(event.seq).toBe(1);
    const analyses = { analysis: 'Calm.', properties: { analysis: 'Loud.' } };
    expect(read({ event_type: 'conversation.perception_analysis', ...analyses })).toMatchObject({
      analysis: 'Calm.',
    });
  });

  it.each([
    ['conversation.utterance', 'interrupted', 'interrupted'],
    ['conversation.utterance', 'is_interrupted', 'interrupted'],
    ['conversation.utterance.streaming', 'interrupted', 'isInterrupted'],
    ['conversation.utterance.streaming', 'is_interrupted', 'isInterrupted'],
    ['conversation.stopped_speaking', 'interrupted', 'interrupted'],
  ])(
    'accepts the interruption flag of %s as %s at the top level and in properties',
    (event_type, flag, name) => {
      const speech = { role: 'pal', speech: 'Hi.' };
      expect(read({ event_type, properties: { ...speech, [flag]: true } })).toMatchObject({ [name]: true });
      expect(read({ event_type, properties: speech, [flag]: true })).toMatchObject({ [name]: true });
      expect(read({ event_type, properties: { ...speech, [flag]: 'true' } })).toMatchObject({
        [name]: false,
      });
    },
  );

  it.each([
    ['seq', 'NaN'],
    ['seq', 1.5],
    ['turn_idx', null],
    ['turn_idx', '3'],
    ['timestamp', 'now'],
    ['timestamp', 8.64e12 + 1],
    ['timestamp', -1e20],
    ['timestamp', 1e308],
    ['inference_id', 7],
    ['inference_id', '  '],
    ['conversation_id', {}],
  ])('treats %s: %j as absent', (name, value) => {
    const event = read({ event_type: 'system.shutdown', [name]: value });
    expect(event).toEqual({ type: 'system.shutdown' });
  });

  it('prefers a valid field in properties to an invalid one at the top level', () => {
    expect(read({ event_type: 'system.shutdown', seq: null, properties: { seq: 4 } }).seq).toBe(4);
  });
});

describe('utterances', () => {
  it.each([
    ['pal', 'pal'],
    ['replica', 'pal'],
    ['user', 'user'],
  ])('with the role %s belong to the %s', (wire, role) => {
    const event = read({
      event_type: 'conversation.utterance',
      properties: { role: wire, speech: 'Hello.' },
    });
    expect(event).toEqual({ type: 'conversation.utterance', role, speech: 'Hello.', interrupted: false });
  });

  it('can have their fields at the top level', () => {
    const event = read({ event_type: 'conversation.utterance', role: 'user', speech: ' Hello. ' });
    expect(event).toMatchObject({ role: 'user', speech: 'Hello.' });
  });

  it("carry the analyses of the user's voice and video", () => {
    const event = read({
      event_type: 'conversation.utterance',
      properties: {
        role: 'user',
        speech: 'Hello.',
        user_audio_analysis: 'Calm.',
        user_visual_analysis: 'Smiles.',
      },
    });
    expect(event).toMatchObject({ userAudioAnalysis: 'Calm.', userVisualAnalysis: 'Smiles.' });
  });

  it.each(['interrupted', 'is_interrupted'])('are interrupted if %s is true', (flag) => {
    const properties = { role: 'pal', speech: 'Hello', [flag]: true };
    expect(read({ event_type: 'conversation.utterance', properties })).toMatchObject({ interrupted: true });
  });

  it('are not interrupted by any value except true', () => {
    const properties = { role: 'pal', speech: 'Hello', interrupted: 'no' };
    expect(read({ event_type: 'conversation.utterance', properties })).toMatchObject({ interrupted: false });
  });

  it('stream in chunks', () => {
    const event = read({
      event_type: 'conversation.utterance.streaming',
      properties: { role: 'replica', speech: 'Hel', content_index: 0, final: true, is_interrupted: true },
    });
    expect(event).toEqual({
      type: 'conversation.utterance.streaming',
      role: 'pal',
      speech: 'Hel',
      contentIndex: 0,
      final: true,
      isInterrupted: true,
    });
  });

  it.each(['interrupted', 'is_interrupted'])('stream as interrupted if %s is true', (flag) => {
    const properties = { role: 'pal', speech: 'Hel', [flag]: true };
    const event = read({ event_type: 'conversation.utterance.streaming', properties });
    expect(event).toHaveProperty('isInterrupted', true);
  });

  it('can stream with only a role and words', () => {
    const event = read({ event_type: 'conversation.utterance.streaming', role: 'user', speech: 'Hel' });
    expect(event).toMatchObject({ final: false, isInterrupted: false });
  });
});

describe('speaking events', () => {
  it.each([
    ['conversation.started_speaking', 'user', 'user'],
    ['conversation.started_speaking', 'pal', 'pal'],
    ['conversation.started_speaking', 'replica', 'pal'],
    ['conversation.user.started_speaking', undefined, 'user'],
    ['conversation.replica.started_speaking', undefined, 'pal'],
    ['conversation.pal.started_speaking', undefined, 'pal'],
  ])('%s with the role %s: the %s starts', (eventType, role, expected) => {
    const event = read({ event_type: eventType, ...(role && { properties: { role } }) });
    expect(event).toEqual({ type: 'conversation.started_speaking', role: expected });
  });

  it.each([
    ['conversation.stopped_speaking', 'user', 'user'],
    ['conversation.stopped_speaking', 'replica', 'pal'],
    ['conversation.user.stopped_speaking', undefined, 'user'],
    ['conversation.replica.stopped_speaking', undefined, 'pal'],
    ['conversation.pal.stopped_speaking', undefined, 'pal'],
  ])('%s with the role %s: the %s stops', (eventType, role, expected) => {
    const properties = { ...(role && { role }), duration: 1.5, interrupted: false };
    expect(read({ event_type: eventType, properties })).toEqual({
      type: 'conversation.stopped_speaking',
      role: expected,
      interrupted: false,
      durationSeconds: 1.5,
    });
  });

  it('have no duration if the field is null', () => {
    const event = read({ event_type: 'conversation.user.stopped_speaking', properties: { duration: null } });
    expect(event).toEqual({ type: 'conversation.stopped_speaking', role: 'user', interrupted: false });
  });

  it.each(['conversation.replica_interrupted', 'conversation.pal_interrupted'])(
    '%s is a stop with an interruption',
    (eventType) => {
      expect(read({ event_type: eventType, properties: { inference_id: 'r1' } })).toMatchObject({
        type: 'conversation.stopped_speaking',
        role: 'pal',
        interrupted: true,
        inferenceId: 'r1',
      });
    },
  );

  it('read the inference id of older payloads from properties', () => {
    const event = read({
      event_type: 'conversation.replica.started_speaking',
      properties: { inference_id: 'r1' },
    });
    expect(event.inferenceId).toBe('r1');
  });
});

describe('tool calls', () => {
  it.each([
    ['JSON text', '{"city":"Rome"}', { city: 'Rome' }],
    ['an object', { city: 'Rome' }, { city: 'Rome' }],
    ['no value', undefined, {}],
    ['null', null, {}],
    ['an empty string', '', {}],
    ['malformed JSON', '{"city":', undefined],
    ['a JSON array', '["Rome"]', undefined],
    ['an array', ['Rome'], undefined],
    ['a number', 7, undefined],
  ])('are parsed with %s as arguments', (_, raw, expected) => {
    const event = read({
      event_type: 'conversation.tool_call',
      properties: { name: 'weather', arguments: raw, tool_call_id: 't1' },
    });
    expect(event).toMatchObject({ type: 'conversation.tool_call', name: 'weather', toolCallId: 't1' });
    expect(event).toHaveProperty('arguments', expected);
    expect(event).toHaveProperty('rawArguments', raw);
  });

  it('can use tool_name for their name, and need no id', () => {
    const event = read({ event_type: 'conversation.tool_call', tool_name: 'weather', arguments: '{}' });
    expect(event).toMatchObject({ name: 'weather', arguments: {} });
    expect(event).toHaveProperty('toolCallId', undefined);
  });

  it('for a Magic Canvas carry its configuration', () => {
    const canvas = { version: 1, component: 'card' };
    const event = read({
      event_type: 'conversation.tool_call',
      canvas_config: canvas,
      properties: { name: 'show_card' },
    });
    expect(event).toHaveProperty('canvasConfig', canvas);
  });

  it('carry an object and frames from vision, and JSON text from audio', () => {
    const base = { event_type: 'conversation.perception_tool_call' };
    const sight = read({
      ...base,
      properties: { name: 'sees_id', arguments: { id: 1 }, modality: 'vision', frames: ['aGk='] },
    });
    const hearing = read({
      ...base,
      properties: { name: 'hears', arguments: '{"id":1}', modality: 'audio' },
    });
    expect(sight).toMatchObject({ arguments: { id: 1 }, modality: 'vision', frames: ['aGk='] });
    expect(hearing).toMatchObject({ arguments: { id: 1 }, modality: 'audio' });
    expect(hearing).toHaveProperty('frames', undefined);
  });
});

describe('signals', () => {
  it.each(['conversation.perception_analysis', 'conversation.perception-analysis'])(
    '%s is a perception analysis',
    (eventType) => {
      const event = read({ event_type: eventType, properties: { analysis: 'All smiles.' } });
      expect(event).toEqual({ type: 'conversation.perception_analysis', analysis: 'All smiles.' });
    },
  );

  it('a perception analysis that is an object becomes JSON text', () => {
    const event = read({
      event_type: 'conversation.perception_analysis',
      properties: { analysis: { a: 1 } },
    });
    expect(event).toHaveProperty('analysis', '{"a":1}');
  });

  it.each(['activated', 'completed', 'pending'])(
    'objective %s is read from properties or from the top level',
    (stage) => {
      const eventType = `conversation.objective.${stage}`;
      const objective = { objective_name: 'ask_name', output_variables: { name: 'Ann', hobbies: ['chess'] } };
      const expected = {
        type: eventType,
        objectiveName: 'ask_name',
        outputVariables: { name: 'Ann', hobbies: ['chess'] },
      };
      expect(read({ event_type: eventType, properties: objective })).toEqual(expected);
      expect(read({ event_type: eventType, ...objective })).toEqual(expected);
    },
  );

  it('objectives without output variables have an empty object', () => {
    const event = read({ event_type: 'conversation.objective.pending', objective_name: 'ask_name' });
    expect(event).toHaveProperty('outputVariables', {});
  });

  it.each([
    ['conversation.guardrail_triggered', 'guardrail'],
    ['conversation.guardrails.violation', 'guardrail_name'],
    ['system.Guardrail', 'guardrail'],
  ])('any type that contains "guardrail" is a guardrail: %s with %s', (eventType, field) => {
    const properties = { [field]: 'no_politics', guardrail_uuid: 'g1', reason: 'He asked.' };
    expect(read({ event_type: eventType, properties })).toEqual({
      type: 'conversation.guardrail',
      eventType,
      guardrail: 'no_politics',
      guardrailUuid: 'g1',
      reason: 'He asked.',
    });
  });

  it.each([
    ['system.replica_joined', 'system.pal_joined'],
    ['system.pal_joined', 'system.pal_joined'],
    ['system.replica_present', 'system.replica_present'],
    ['system.pal_present', 'system.replica_present'],
  ])('%s becomes %s', (eventType, type) => {
    const event = read({ message_type: 'system', event_type: eventType, properties: { attempt: 1 } });
    expect(event).toEqual({ type, properties: { attempt: 1 } });
  });

  it.each([
    { properties: { shutdown_reason: 'max_call_duration reached' } },
    { properties: { reason: 'max_call_duration reached' } },
    { reason: 'max_call_duration reached' },
  ])('a shutdown carries its reason: %j', (where) => {
    const event = read({ event_type: 'system.shutdown', ...where });
    expect(event).toEqual({ type: 'system.shutdown', reason: 'max_call_duration reached' });
  });

  it.each(['system.wake_phrase_detected', 'system.sleep_phrase_detected'])('%s is recognized', (type) => {
    expect(read({ event_type: type })).toEqual({ type });
  });

  it.each(['conversation.something_new', '__proto__', 'constructor', 'x'])(
    'an unknown type is passed on with its raw message: %s',
    (eventType) => {
      const raw = { event_type: eventType, seq: 3, properties: { x: 1 } };
      expect(read(raw)).toEqual({ type: 'unknown', eventType, seq: 3, raw });
    },
  );
});

describe('malformed messages', () => {
  const utterance = (properties: unknown) => ({ event_type: 'conversation.utterance', properties });

  it.each([
    ['plain text', 'not an object'],
    ['an empty string', ''],
    ['JSON text of a number', '7'],
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['true', true],
    ['an array', []],
    ['JSON text of an array', '[{"event_type":"system.shutdown"}]'],
    ['an empty object', {}],
    ['a numeric type', { event_type: 7 }],
    ['an empty type', { event_type: '' }],
    ['an utterance without properties', utterance(undefined)],
    ['an utterance whose properties are null', utterance(null)],
    ['an utterance whose properties are an array', utterance([{ role: 'user', speech: 'Hi' }])],
    ['numeric speech', utterance({ role: 'user', speech: 42 })],
    ['blank speech', utterance({ role: 'user', speech: ' \n ' })],
    ['an unknown role', utterance({ role: 'ghost', speech: 'boo' })],
    ['a role that is a property of the prototype', utterance({ role: 'constructor', speech: 'boo' })],
    ['no role', utterance({ speech: 'boo' })],
    [
      'a streaming chunk whose properties are null',
      { event_type: 'conversation.utterance.streaming', properties: null },
    ],
    ['a start without a role', { event_type: 'conversation.started_speaking' }],
    ['a stop with a numeric role', { event_type: 'conversation.stopped_speaking', properties: { role: 7 } }],
    ['a tool call without a name', { event_type: 'conversation.tool_call', properties: {} }],
    [
      'a perception tool call with an empty name',
      { event_type: 'conversation.perception_tool_call', name: '' },
    ],
    ['a perception analysis without an analysis', { event_type: 'conversation.perception_analysis' }],
    [
      'a perception analysis that cannot be serialized to JSON',
      { event_type: 'conversation.perception_analysis', properties: { analysis: { of: 1n } } },
    ],
    ['an objective without a name', { event_type: 'conversation.objective.pending', properties: {} }],
    ['a guardrail without a name', { event_type: 'conversation.guardrail' }],
  ])('%s is rejected with a full sentence', (_, data) => {
    const parsed = parseEvent(data);
    expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
  });

  it('name their type in the problem, and are returned with it', () => {
    const raw = utterance({ role: 'user' });
    expect(parseEvent(raw)).toEqual({
      ok: false,
      problem: expect.stringMatching(/^conversation\.utterance: /),
      raw,
    });
  });
});

describe('prototypes', () => {
  it('are not polluted by __proto__ keys', () => {
    const text = `{
      "event_type": "conversation.tool_call",
      "__proto__": { "polluted": true },
      "properties": {
        "__proto__": { "polluted": true },
        "name": "weather",
        "arguments": "{\\"__proto__\\": {\\"polluted\\": true}}"
      }
    }`;
    expect(read(text)).toMatchObject({ name: 'weather' });
    expect({}).not.toHaveProperty('polluted');
  });

  it('provide no fields: values under __proto__ are ignored', () => {
    const text =
      '{"event_type":"conversation.utterance","properties":{"__proto__":{"role":"user","speech":"Hi"}}}';
    expect(parseEvent(text)).toMatchObject({ ok: false });
  });
});

/** Returns the event of a valid message. Throws if it cannot be parsed. */
function read(data: unknown): TavusEvent {
  const parsed = parseEvent(data);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.event;
}
