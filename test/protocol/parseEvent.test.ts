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
  ])('stands on every event: %s', (event_type, properties) => {
    expect(read({ ...envelope, event_type, properties })).toMatchObject(expected);
  });

  it('prefers the top level', () => {
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
  ])('is beside what %s says of an interruption as %s, at the top level too', (event_type, flag, name) => {
    const speech = { role: 'pal', speech: 'Hi.' };
    expect(read({ event_type, properties: { ...speech, [flag]: true } })).toMatchObject({ [name]: true });
    expect(read({ event_type, properties: speech, [flag]: true })).toMatchObject({ [name]: true });
    expect(read({ event_type, properties: { ...speech, [flag]: 'true' } })).toMatchObject({ [name]: false });
  });

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
  ])('counts %s: %j as absent', (name, value) => {
    const event = read({ event_type: 'system.shutdown', [name]: value });
    expect(event).toEqual({ type: 'system.shutdown' });
  });

  it('prefers a readable field in properties to an unreadable one at the top', () => {
    expect(read({ event_type: 'system.shutdown', seq: null, properties: { seq: 4 } }).seq).toBe(4);
  });
});

describe('utterances', () => {
  it.each([
    ['pal', 'pal'],
    ['replica', 'pal'],
    ['user', 'user'],
  ])('of the role %s are of the %s', (wire, role) => {
    const event = read({
      event_type: 'conversation.utterance',
      properties: { role: wire, speech: 'Hello.' },
    });
    expect(event).toEqual({ type: 'conversation.utterance', role, speech: 'Hello.', interrupted: false });
  });

  it('can stand at the top level', () => {
    const event = read({ event_type: 'conversation.utterance', role: 'user', speech: ' Hello. ' });
    expect(event).toMatchObject({ role: 'user', speech: 'Hello.' });
  });

  it('carry the analyses of a user', () => {
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

  it.each(['interrupted', 'is_interrupted'])('are interrupted when %s says so', (flag) => {
    const properties = { role: 'pal', speech: 'Hello', [flag]: true };
    expect(read({ event_type: 'conversation.utterance', properties })).toMatchObject({ interrupted: true });
  });

  it('are not interrupted by anything but true', () => {
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

  it.each(['interrupted', 'is_interrupted'])('stream interrupted when %s says so', (flag) => {
    const properties = { role: 'pal', speech: 'Hel', [flag]: true };
    const event = read({ event_type: 'conversation.utterance.streaming', properties });
    expect(event).toHaveProperty('isInterrupted', true);
  });

  it('stream with nothing but words, too', () => {
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

  it('have no duration when it is null', () => {
    const event = read({ event_type: 'conversation.user.stopped_speaking', properties: { duration: null } });
    expect(event).toEqual({ type: 'conversation.stopped_speaking', role: 'user', interrupted: false });
  });

  it.each(['conversation.replica_interrupted', 'conversation.pal_interrupted'])(
    '%s is a stop that interrupts',
    (eventType) => {
      expect(read({ event_type: eventType, properties: { inference_id: 'r1' } })).toMatchObject({
        type: 'conversation.stopped_speaking',
        role: 'pal',
        interrupted: true,
        inferenceId: 'r1',
      });
    },
  );

  it('read the inference of older payloads from properties', () => {
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
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['an empty text', '', {}],
    ['broken JSON', '{"city":', undefined],
    ['a JSON list', '["Rome"]', undefined],
    ['a list', ['Rome'], undefined],
    ['a number', 7, undefined],
  ])('with %s for arguments', (_, raw, expected) => {
    const event = read({
      event_type: 'conversation.tool_call',
      properties: { name: 'weather', arguments: raw, tool_call_id: 't1' },
    });
    expect(event).toMatchObject({ type: 'conversation.tool_call', name: 'weather', toolCallId: 't1' });
    expect(event).toHaveProperty('arguments', expected);
    expect(event).toHaveProperty('rawArguments', raw);
  });

  it('can spell their name tool_name, and need no id', () => {
    const event = read({ event_type: 'conversation.tool_call', tool_name: 'weather', arguments: '{}' });
    expect(event).toMatchObject({ name: 'weather', arguments: {} });
    expect(event).toHaveProperty('toolCallId', undefined);
  });

  it('of a Magic Canvas carry its configuration', () => {
    const canvas = { version: 1, component: 'card' };
    const event = read({
      event_type: 'conversation.tool_call',
      canvas_config: canvas,
      properties: { name: 'show_card' },
    });
    expect(event).toHaveProperty('canvasConfig', canvas);
  });

  it('of sight come with an object and frames, of hearing with JSON text', () => {
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
  it.each(['conversation.perception_analysis', 'conversation.perception-analysis'])('%s', (eventType) => {
    const event = read({ event_type: eventType, properties: { analysis: 'All smiles.' } });
    expect(event).toEqual({ type: 'conversation.perception_analysis', analysis: 'All smiles.' });
  });

  it('perception analysis as an object becomes its JSON', () => {
    const event = read({
      event_type: 'conversation.perception_analysis',
      properties: { analysis: { a: 1 } },
    });
    expect(event).toHaveProperty('analysis', '{"a":1}');
  });

  it.each(['activated', 'completed', 'pending'])('objective %s, in properties or at the top', (stage) => {
    const eventType = `conversation.objective.${stage}`;
    const objective = { objective_name: 'ask_name', output_variables: { name: 'Ann', hobbies: ['chess'] } };
    const expected = {
      type: eventType,
      objectiveName: 'ask_name',
      outputVariables: { name: 'Ann', hobbies: ['chess'] },
    };
    expect(read({ event_type: eventType, properties: objective })).toEqual(expected);
    expect(read({ event_type: eventType, ...objective })).toEqual(expected);
  });

  it('objectives without variables have none', () => {
    const event = read({ event_type: 'conversation.objective.pending', objective_name: 'ask_name' });
    expect(event).toHaveProperty('outputVariables', {});
  });

  it.each([
    ['conversation.guardrail_triggered', 'guardrail'],
    ['conversation.guardrails.violation', 'guardrail_name'],
    ['system.Guardrail', 'guardrail'],
  ])('any type with guardrail in it is one: %s with %s', (eventType, field) => {
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
  ])('%s is %s', (eventType, type) => {
    const event = read({ message_type: 'system', event_type: eventType, properties: { attempt: 1 } });
    expect(event).toEqual({ type, properties: { attempt: 1 } });
  });

  it.each([
    { properties: { shutdown_reason: 'max_call_duration reached' } },
    { properties: { reason: 'max_call_duration reached' } },
    { reason: 'max_call_duration reached' },
  ])('a shutdown tells its reason: %j', (where) => {
    const event = read({ event_type: 'system.shutdown', ...where });
    expect(event).toEqual({ type: 'system.shutdown', reason: 'max_call_duration reached' });
  });

  it.each(['system.wake_phrase_detected', 'system.sleep_phrase_detected'])('%s', (type) => {
    expect(read({ event_type: type })).toEqual({ type });
  });

  it.each(['conversation.something_new', '__proto__', 'constructor', 'x'])(
    'an unknown type passes with all it carries: %s',
    (eventType) => {
      const raw = { event_type: eventType, seq: 3, properties: { x: 1 } };
      expect(read(raw)).toEqual({ type: 'unknown', eventType, seq: 3, raw });
    },
  );
});

describe('malformed messages', () => {
  const utterance = (properties: unknown) => ({ event_type: 'conversation.utterance', properties });

  it.each([
    ['text', 'not an object'],
    ['blank text', ''],
    ['JSON text of a number', '7'],
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['true', true],
    ['a list', []],
    ['JSON text of a list', '[{"event_type":"system.shutdown"}]'],
    ['an empty object', {}],
    ['a type that is a number', { event_type: 7 }],
    ['an empty type', { event_type: '' }],
    ['an utterance of nothing', utterance(undefined)],
    ['an utterance with properties null', utterance(null)],
    ['an utterance with a list for properties', utterance([{ role: 'user', speech: 'Hi' }])],
    ['speech that is a number', utterance({ role: 'user', speech: 42 })],
    ['blank speech', utterance({ role: 'user', speech: ' \n ' })],
    ['an unknown role', utterance({ role: 'ghost', speech: 'boo' })],
    ['a role from the prototype', utterance({ role: 'constructor', speech: 'boo' })],
    ['no role', utterance({ speech: 'boo' })],
    ['a streaming chunk of nothing', { event_type: 'conversation.utterance.streaming', properties: null }],
    ['a start of nobody', { event_type: 'conversation.started_speaking' }],
    ['a stop of nobody', { event_type: 'conversation.stopped_speaking', properties: { role: 7 } }],
    ['a tool call without a name', { event_type: 'conversation.tool_call', properties: {} }],
    ['a perception tool call without a name', { event_type: 'conversation.perception_tool_call', name: '' }],
    ['an analysis of nothing', { event_type: 'conversation.perception_analysis' }],
    [
      'an analysis that JSON cannot write',
      { event_type: 'conversation.perception_analysis', properties: { analysis: { of: 1n } } },
    ],
    ['an objective without a name', { event_type: 'conversation.objective.pending', properties: {} }],
    ['a guardrail without a name', { event_type: 'conversation.guardrail' }],
  ])('%s is a problem, told in a sentence', (_, data) => {
    const parsed = parseEvent(data);
    expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
  });

  it('names the type that the problem is about, and hands the message on', () => {
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

  it('lend no fields: what only __proto__ says is not said', () => {
    const text =
      '{"event_type":"conversation.utterance","properties":{"__proto__":{"role":"user","speech":"Hi"}}}';
    expect(parseEvent(text)).toMatchObject({ ok: false });
  });
});

/** The event of a message that can be read. */
function read(data: unknown): TavusEvent {
  const parsed = parseEvent(data);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.event;
}
