// @vitest-environment node
import { parseEvent } from 'tavus-react/protocol';
import { describe, expect, it } from 'vitest';
import { createCall, only, propertiesOf, startCall } from '../call/startCall';

const utterance = 'conversation.utterance';
const streaming = 'conversation.utterance.streaming';

describe('the simulated PAL', () => {
  it('announces itself and greets without streaming, outside of any turn', async () => {
    const { clock, heard } = await startCall({ greeting: 'Good morning!' });
    await clock.advance(3000);
    expect(heard[0]).toMatchObject({ message_type: 'system', event_type: 'system.replica_joined' });
    const greetings = only(heard, utterance);
    expect(greetings.map(({ role, speech }) => `${role}: ${speech}`)).toEqual([
      'pal: Good morning!',
      'replica: Good morning!',
    ]);
    expect(greetings[0]).not.toHaveProperty('turn_idx');
    expect(only(heard, streaming)).toEqual([]);
    expect(only(heard, 'conversation.stopped_speaking', 'pal')).toHaveLength(1);
  });

  it('reports its presence repeatedly', async () => {
    const { clock, heard } = await startCall();
    await clock.advance(12_000);
    expect(only(heard, 'system.replica_present').map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  it('sends everything twice, and speaking events under their legacy names too', async () => {
    const { clock, heard, source } = await startCall();
    source.say('One two.');
    await clock.advance(3000);
    const types = heard
      .filter(({ seq }) => seq !== undefined)
      .map((event) => `${event.event_type} ${propertiesOf(event).role ?? ''}`.trim());
    expect(types).toEqual([
      `${utterance} pal`,
      `${utterance} replica`,
      'conversation.replica.started_speaking',
      'conversation.started_speaking pal',
      'conversation.started_speaking replica',
      `${streaming} pal`,
      `${streaming} replica`,
      `${streaming} pal`,
      `${streaming} replica`,
      'conversation.replica.stopped_speaking',
      'conversation.stopped_speaking pal',
      'conversation.stopped_speaking replica',
    ]);
  });

  it('streams the full text so far, and marks the last word as final', async () => {
    const { clock, spoken, source } = await startCall();
    source.say('Nice to meet you.');
    await clock.advance(4000);
    expect(
      only(spoken(), streaming).map(({ speech, content_index, final }) => [speech, content_index, final]),
    ).toEqual([
      ['Nice', 0, false],
      ['Nice to', 1, false],
      ['Nice to meet', 2, false],
      ['Nice to meet you.', 3, true],
    ]);
  });

  it('numbers and timestamps its events in the order they are sent', async () => {
    const { clock, heard, source } = await startCall();
    source.userSays('Hello, how are you today?');
    await clock.advance(10_000);
    const numbers = heard.flatMap(({ seq }) => (typeof seq === 'number' ? [seq] : []));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBeGreaterThan(20);
    const stamps = heard.flatMap(({ timestamp }) => (typeof timestamp === 'number' ? [timestamp] : []));
    expect(Math.max(...stamps) * 1000).toBeLessThanOrEqual(clock.now());
    expect(stamps.some((stamp) => !Number.isInteger(stamp))).toBe(true);
  });

  it('sends only events that the parser accepts, throughout a long conversation', async () => {
    const { clock, heard, source, send } = await startCall({});
    await clock.advance(6000);
    for (const line of ['Hello!', 'Tell me a story', 'What is the weather in Oslo?']) {
      source.userSays(line);
      await clock.advance(7000);
    }
    send('conversation.respond', { text: 'And now?' });
    await clock.advance(9000);
    expect(heard.length).toBeGreaterThan(150);
    expect(heard.filter((event) => !parseEvent(event).ok)).toEqual([]);
  });

  it("recognizes the user's speech under several inference ids in one turn, then answers in that turn", async () => {
    const { clock, spoken, source } = await startCall();
    source.userSays('Thank you so very much for this.');
    await clock.advance(9000);
    const recognised = only(spoken(), streaming, 'user');
    expect(recognised.map(({ speech }) => speech).at(-1)).toBe('Thank you so very much for this');
    expect(new Set(recognised.map(({ inference_id }) => inference_id)).size).toBe(3);
    const said = only(spoken(), utterance);
    expect(said.map(({ role, turn_idx }) => [role, turn_idx])).toContainEqual(['user', 1]);
    expect(said.map(({ role, turn_idx }) => [role, turn_idx])).toContainEqual(['pal', 1]);
  });

  it('confirms typed text only when its answer begins', async () => {
    const { clock, spoken, send } = await startCall();
    send('conversation.respond', { text: 'Thanks!' });
    await clock.advance(3000);
    const order = only(spoken(), utterance).map(({ role, turn_idx }) => [role, turn_idx]);
    expect(order).toEqual([
      ['pal', 1],
      ['user', 1],
    ]);
  });

  it('keeps only the words spoken before an interruption', async () => {
    const { clock, spoken, source, send } = await startCall();
    source.say('One two three four five six seven eight.');
    await clock.advance(1000);
    send('conversation.interrupt');
    await clock.advance(5000);
    const last = only(spoken(), streaming).at(-1);
    expect(last).toMatchObject({ speech: 'One two three', final: true, is_interrupted: true });
    expect(only(spoken(), 'conversation.stopped_speaking', 'pal')).toMatchObject([{ interrupted: true }]);
  });

  it('stops when the user keeps speaking, but not while its interrupt sensitivity is superlow', async () => {
    const story = 'One two three four five six seven eight nine ten eleven twelve thirteen.';
    const eager = await startCall();
    eager.source.say(story);
    eager.source.userSays('Wait a moment please.');
    await eager.clock.advance(1000);
    expect(only(eager.spoken(), streaming, 'pal').at(-1)).toMatchObject({ is_interrupted: true });

    const patient = await startCall();
    patient.send('conversation.sensitivity', { participant_interrupt_sensitivity: 'superlow' });
    await patient.clock.advance(100);
    patient.source.say(story);
    patient.source.userSays('Thanks a lot.');
    await patient.clock.advance(12_000);
    const said = only(patient.spoken(), streaming, 'pal');
    expect(said.filter((event) => event.is_interrupted)).toEqual([]);
    expect(said.map(({ speech }) => speech)).toContain(story);
    expect(only(patient.spoken(), utterance, 'pal')).toHaveLength(2);
  });

  it('needs a moment before it says an echo, in which an interruption takes it back', async () => {
    const { clock, spoken, send } = await startCall();
    send('conversation.echo', { modality: 'text', text: 'Never said.' });
    await clock.advance(250);
    send('conversation.interrupt');
    await clock.advance(1000);
    expect(only(spoken(), utterance, 'pal')).toEqual([]);
    send('conversation.echo', { modality: 'text', text: 'Said.' });
    await clock.advance(250);
    expect(only(spoken(), utterance, 'pal')).toEqual([]);
    await clock.advance(150);
    expect(only(spoken(), utterance, 'pal')).toMatchObject([{ speech: 'Said.' }]);
  });

  it('calls a tool, waits for the result and uses it in the answer', async () => {
    const { clock, spoken, send } = await startCall();
    send('conversation.respond', { text: 'What is the weather in Oslo?' });
    await clock.advance(1500);
    const [call] = only(spoken(), 'conversation.tool_call');
    expect(call).toMatchObject({ name: 'get_weather', arguments: '{"location":"Oslo"}', turn_idx: 1 });
    expect(only(spoken(), utterance, 'pal')).toEqual([]);
    send('conversation.tool_result', { tool_call_id: call?.tool_call_id, output: 'minus two and snow' });
    await clock.advance(400);
    expect(only(spoken(), utterance, 'pal')).toEqual([]);
    await clock.advance(200);
    expect(only(spoken(), utterance, 'pal')[0]?.speech).toContain('minus two and snow');
  });

  it('says so when no tool result arrives, and ignores a late one', async () => {
    const { clock, spoken, send } = await startCall();
    send('conversation.respond', { text: 'weather?' });
    await clock.advance(6000);
    const [call] = only(spoken(), 'conversation.tool_call');
    expect(only(spoken(), utterance, 'pal')[0]?.speech).toContain('no tool answered');
    send('conversation.tool_result', { tool_call_id: call?.tool_call_id, output: 'sunny' });
    await clock.advance(15_000);
    expect(only(spoken(), utterance, 'pal')).toHaveLength(1);
  });

  it('drops the answer, but not the question, when another question arrives during a tool call', async () => {
    const { clock, spoken, send } = await startCall();
    send('conversation.respond', { text: 'weather?' });
    await clock.advance(1500);
    send('conversation.respond', { text: 'thanks' });
    await clock.advance(9000);
    expect(only(spoken(), utterance, 'pal')).toHaveLength(1);
    expect(only(spoken(), utterance, 'user').map(({ speech }) => speech)).toEqual(['weather?', 'thanks']);
  });

  it('echoes chunks of text as one utterance, and speaks for as long as echoed audio lasts', async () => {
    const { clock, spoken, send } = await startCall();
    send('conversation.echo', { modality: 'text', text: 'First. ', done: false, inference_id: 'a' });
    send('conversation.echo', { modality: 'text', text: 'Second.', done: true, inference_id: 'a' });
    await clock.advance(4000);
    expect(only(spoken(), utterance, 'pal').map(({ speech }) => speech)).toEqual(['First. Second.']);
    const secondOfAudio = 'A'.repeat(64_000);
    for (let chunk = 0; chunk < 16; chunk += 1) {
      send('conversation.echo', {
        modality: 'audio',
        audio: secondOfAudio.slice(0, 3000),
        sample_rate: 16_000,
        inference_id: 'b',
        done: chunk === 15,
      });
    }
    const before = only(spoken(), 'conversation.stopped_speaking', 'pal').length;
    await clock.advance(1100);
    expect(only(spoken(), 'conversation.stopped_speaking', 'pal')).toHaveLength(before);
    await clock.advance(200);
    expect(only(spoken(), 'conversation.stopped_speaking', 'pal').at(-1)).toMatchObject({ duration: 1.125 });
  });

  it('remembers a name and the context that the page has given it', async () => {
    const { clock, spoken, send } = await startCall();
    const ask = async (text: string) => {
      send('conversation.respond', { text });
      await clock.advance(9000);
      return only(spoken(), utterance, 'pal').at(-1)?.speech;
    };
    await ask('My name is Ada');
    expect(await ask('What is my name?')).toContain('Ada');
    send('conversation.append_llm_context', { context: 'The cart holds two lamps.' });
    expect(await ask('What do you know?')).toContain('two lamps');
    send('conversation.overwrite_llm_context', { context: 'The cart is empty.' });
    expect(await ask('What do you see?')).not.toContain('two lamps');
  });

  it('plays the steps of its script, answering a user line with the line after it', async () => {
    const { clock, spoken } = await startCall({
      greeting: '',
      steps: [{ pause: 500 }, { user: 'Are you there?' }, { pal: 'Always.' }, { pal: 'Nearly always.' }],
    });
    await clock.advance(10_000);
    expect(only(spoken(), utterance, 'pal').map(({ speech }) => speech)).toEqual([
      'Always.',
      'Nearly always.',
    ]);
    expect(only(spoken(), utterance, 'user').map(({ speech }) => speech)).toEqual(['Are you there?']);
  });

  it.each([
    'conversation.utterance',
    'conversation.replica.started_speaking',
    'conversation.started_speaking',
  ])('can be interrupted by a listener that receives its %s', async (type) => {
    const { call, clock, heard, source } = await startCall();
    call.on('app-message', ({ data }) => {
      if (data.event_type === type && data.seq < 5) source.interrupt();
    });
    source.say('One two three four five six.');
    await clock.advance(10_000);
    const turns = heard.filter(({ event_type }) => /replica\.(started|stopped)/.test(String(event_type)));
    expect(turns.map(({ event_type }) => event_type)).toEqual([
      'conversation.replica.started_speaking',
      'conversation.replica.stopped_speaking',
    ]);
    expect(only(heard, 'conversation.utterance.streaming', 'pal')).toEqual([]);
  });

  it('sends nothing more after it has left, even when a listener removes it', async () => {
    const { call, clock, heard, source } = await startCall();
    let left = 0;
    call.on('app-message', ({ data }) => {
      if (data.event_type === 'conversation.started_speaking') source.palLeaves();
    });
    call.on('participant-left', () => {
      left = heard.length;
    });
    source.say('One two three four five six.');
    await clock.advance(30_000);
    expect(left).toBeGreaterThan(0);
    expect(heard).toHaveLength(left);
  });

  it('leaves without speaking when it is removed while joining', async () => {
    const { call, clock, heard, source } = await createCall();
    call.on('participant-updated', ({ participant }) => {
      if (!participant.local) source.palLeaves();
    });
    void call.join({ url: 'https://simulated.invalid/room' });
    await clock.advance(30_000);
    expect(Object.keys(call.participants())).toEqual(['local']);
    expect(only(heard, 'conversation.utterance')).toEqual([]);
  });

  it('skips blank lines and continues', async () => {
    const { clock, spoken } = await startCall({
      greeting: ' ',
      replies: [{ when: 'quiet', say: '' }],
      steps: [{ pal: [] }, { user: 'Be quiet.' }, { pal: '  ' }, { pal: 'Now then.' }],
    });
    await clock.advance(20_000);
    expect(only(spoken(), utterance).map(({ speech }) => speech)).toEqual(['Be quiet.', 'Now then.']);
  });

  it('repeats a conversation exactly with the same seed, but not with another seed', async () => {
    const run = async (seed: number) => {
      const { clock, heard, source } = await startCall({}, { seed });
      for (const line of ['Hm.', 'Oh.', 'I see.', 'Weather?']) {
        await clock.advance(8000);
        source.userSays(line);
      }
      await clock.advance(8000);
      return JSON.stringify(heard);
    };
    expect(await run(1)).toBe(await run(1));
    expect(await run(1)).not.toBe(await run(2));
  });
});
