// @vitest-environment node
import { parseEvent } from 'tavus-react/protocol';
import { scenario } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { only, startCall } from '../call/startCall';

const toolCall = 'conversation.tool_call';

describe('the simulated PAL', () => {
  it('shows a card as Tavus does: a numbered tool call with a canvas_config next to its properties', async () => {
    const { clock, heard, source } = await startCall();
    source.canvas({ show: 'input', args: { prompt: 'Your name?' }, id: 'call_1' });
    await clock.advance(100);
    const [call] = only(heard, toolCall);
    expect(call).toMatchObject({
      message_type: 'conversation',
      conversation_id: 'simulated-1',
      properties: {
        name: 'canvas_show_input',
        tool_call_id: 'call_1',
        arguments: '{"prompt":"Your name?"}',
      },
      canvas_config: { version: 1, component: 'canvas.input', component_version: 'v1' },
    });
    expect(call?.seq).toBeTypeOf('number');
    expect(call?.canvas_config).toHaveProperty(
      'sandbox_url',
      expect.stringMatching(/^https:\/\/mcp-ui\.tavus\.io\//),
    );
    expect(heard.filter((event) => !parseEvent(event).ok)).toEqual([]);
  });

  it('can show a component that nobody knows, with a config of its own', async () => {
    const { clock, heard, source } = await startCall();
    source.canvas({
      show: 'hologram',
      config: { component_version: 'v9', layout: { preferred_slot: 'safe-area-left' } },
    });
    await clock.advance(100);
    const [call] = only(heard, toolCall);
    expect(call).toMatchObject({
      name: 'canvas_show_hologram',
      canvas_config: {
        component: 'canvas.hologram',
        component_version: 'v9',
        layout: { preferred_slot: 'safe-area-left' },
      },
    });
  });

  it('updates and clears cards without a canvas_config', async () => {
    const { clock, heard, source } = await startCall();
    source.canvas({ update: { body: 'New' }, id: 'call_1' });
    source.canvas({ clear: 'call_1' });
    source.canvas({ clear: true });
    await clock.advance(100);
    const calls = only(heard, toolCall);
    expect(calls.map(({ name, arguments: json }) => [name, json])).toEqual([
      ['update_component', '{"tool_call_id":"call_1","updates":{"body":"New"}}'],
      ['canvas_clear', '{"tool_call_id":"call_1"}'],
      ['canvas_clear', '{}'],
    ]);
    for (const call of calls) expect(call).not.toHaveProperty('canvas_config');
  });

  it('gives each card an id of its own', async () => {
    const { clock, heard, source } = await startCall();
    source.canvas({ show: 'text', args: { body: 'One' } });
    source.canvas({ show: 'text', args: { body: 'Two' } });
    await clock.advance(100);
    const [one, two] = only(heard, toolCall).map(({ tool_call_id }) => tool_call_id);
    expect(one).toBeTruthy();
    expect(one).not.toBe(two);
  });

  it('plays steps with cards in order, and answers a line of the user with one', async () => {
    const { clock, heard, spoken } = await startCall(
      scenario()
        .user('What do you have?')
        .canvas({ show: 'text', args: { body: 'Bread' }, id: 'list' })
        .pal('This is all.')
        .canvas({ clear: 'list' }),
    );
    await clock.advance(20_000);
    expect(only(heard, toolCall).map(({ name }) => name)).toEqual(['canvas_show_text', 'canvas_clear']);
    expect(only(spoken(), 'conversation.utterance', 'pal').map(({ speech }) => speech)).toEqual([
      'This is all.',
    ]);
  });
});

describe("Mira's cards", () => {
  it('come in turn when the user asks for a card, and by name', async () => {
    const { clock, heard, send } = await startCall({ greeting: '' });
    const lines = [...Array(7).fill('Show me a card'), 'Show me a chart, please', 'Another card'];
    for (const text of lines) {
      send('conversation.respond', { text });
      await clock.advance(6000);
    }
    expect(only(heard, toolCall).map(({ name }) => name)).toEqual([
      'canvas_show_question',
      'canvas_show_input',
      'canvas_show_calendar',
      'canvas_show_text',
      'canvas_show_chart',
      'canvas_show_alert',
      'canvas_show_question',
      'canvas_show_chart',
      'canvas_show_alert',
    ]);
  });

  it('are answered: she remembers the name, writes down the time, and minds no skip', async () => {
    const { clock, spoken, send } = await startCall({ greeting: '' });
    const lines = ['Show me an input', 'Ada', 'Who am I?', 'Show me a calendar', 'Monday at ten'];
    for (const text of [...lines, 'Show me a question', "I'd rather not answer that."]) {
      send('conversation.respond', { text });
      await clock.advance(8000);
    }
    expect(only(spoken(), 'conversation.utterance', 'pal').map(({ speech }) => speech)).toEqual([
      'Tell me your name, if you like.',
      'Nice to meet you, Ada!',
      'You are Ada, of course.',
      'Pick a time that suits you.',
      'Wonderful. I have written it down: Monday at ten.',
      'I have a question for you.',
      'No problem at all. We can talk about something else.',
    ]);
  });

  it('has an answer to each option of her question', async () => {
    const { clock, spoken, send } = await startCall({ greeting: '' });
    for (const text of ['The weather in Rome', 'A story about a lighthouse', 'What a conversation costs']) {
      send('conversation.respond', { text });
      await clock.advance(40_000);
    }
    const said = only(spoken(), 'conversation.utterance', 'pal').map(({ speech }) => `${speech}`);
    expect(said[0]).toMatch(/weather/);
    expect(said[1]).toMatch(/^Once there was a lighthouse/);
    expect(said[2]).toMatch(/billed by the minute/);
  });
});
