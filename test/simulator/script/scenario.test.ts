// @vitest-environment node
import { type Scenario, scenario } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { only, propertiesOf, startCall } from '../call/startCall';

const utterance = 'conversation.utterance';

describe('a scenario', () => {
  it('is a script with the given greeting and name, and its steps in story order', () => {
    const story: Scenario = scenario({ name: 'Otto', greeting: 'Welcome!' })
      .user('Is it warm?')
      .pal('Still steaming, as ever.')
      .bargeIn('Stop.')
      .toolCall('ring', { times: 2 })
      .pause(50);
    expect(story).toMatchObject({
      name: 'Otto',
      greeting: 'Welcome!',
      steps: [
        { user: 'Is it warm?' },
        { pal: 'Still steaming, as ever.' },
        { bargeIn: 'Stop.' },
        { toolCall: { name: 'ring', arguments: { times: 2 } } },
        { pause: 50 },
      ],
    });
  });

  it('does not modify the scenario it extends, and has no greeting by default', () => {
    const start = scenario().pal('Hello.');
    start.pal('More.');
    expect(start.steps).toEqual([{ pal: 'Hello.' }]);
    expect(start.greeting).toBe('');
  });

  it('plays each line, followed by its answer', async () => {
    const { clock, spoken } = await startCall(
      scenario().pal('Good morning.').user('How much?').pal('Ten dollars.').user('Thanks!').pal('Bye.'),
    );
    await clock.advance(30_000);
    expect(only(spoken(), utterance, 'pal').map(({ speech }) => speech)).toEqual([
      'Good morning.',
      'Ten dollars.',
      'Bye.',
    ]);
    expect(only(spoken(), utterance, 'user').map(({ speech }) => speech)).toEqual(['How much?', 'Thanks!']);
  });

  it('interrupts the PAL in the middle of its line', async () => {
    const { clock, spoken } = await startCall(
      scenario().pal('One two three four five six.').bargeIn('Wait!').pal('Yes?'),
    );
    await clock.advance(20_000);
    const last = only(spoken(), 'conversation.utterance.streaming', 'pal').find(
      (chunk) => chunk.is_interrupted,
    );
    expect(last?.speech).toBe('One two three');
    expect(only(spoken(), utterance).map(({ speech }) => speech)).toEqual([
      'One two three four five six.',
      'Wait!',
      'Yes?',
    ]);
  });

  it('interrupts an answer that is not part of the scenario', async () => {
    const { clock, spoken } = await startCall(
      scenario().user('Tell me a story').bargeIn('Enough!').pal('Fine.'),
    );
    await clock.advance(60_000);
    expect(only(spoken(), 'conversation.replica_interrupted')).toHaveLength(1);
    expect(only(spoken(), utterance, 'pal').at(-1)?.speech).toBe('Fine.');
  });

  it('calls a tool and passes its result to the next line', async () => {
    const { clock, spoken, send } = await startCall(
      scenario()
        .user('Is it raining?')
        .toolCall('get_weather', { city: 'Rome' })
        .pal(({ toolResult }) => `They say: ${toolResult}.`),
    );
    await clock.advance(4000);
    const [call] = only(spoken(), 'conversation.tool_call');
    expect(propertiesOf(call)).toMatchObject({ name: 'get_weather', arguments: '{"city":"Rome"}' });
    send('conversation.tool_result', { tool_call_id: call?.tool_call_id, output: 'no' });
    await clock.advance(4000);
    expect(only(spoken(), utterance).map(({ speech }) => speech)).toEqual([
      'Is it raining?',
      'They say: no.',
    ]);
  });
});
