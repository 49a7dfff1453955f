import { act, fireEvent, render } from '@testing-library/react';
import { createContext, useContext } from 'react';
import { expect, it } from 'vitest';
import { Conversation, useConversation, useToolCall } from '../../src';
import { manualClock, scenario } from '../../src/simulator';
import { expectTranscript, renderConversation } from '../../src/testing';

it('starts a conversation, and waits until the PAL has greeted', async () => {
  const { session, start, getAllByText, transcript } = renderConversation(<Conversation.Transcript />, {
    script: { greeting: 'Hello! How are you?' },
  });
  expect(session.state).toBe('idle');
  await start();
  expect(session.state).toBe('connected');
  getAllByText('Hello! How are you?');
  expect(transcript()).toEqual([{ role: 'pal', text: 'Hello! How are you?', status: 'final' }]);
});

it('has the user speak, and waits for the whole answer', async () => {
  const replies = [{ when: 'price', say: 'It costs ten dollars. Shall I wrap it for you?' }];
  const { start, userSays, transcript } = renderConversation(<Conversation.Transcript />, {
    script: { greeting: '', replies },
  });
  await start();
  await userSays('What is the price?');
  expect(transcript()).toEqual([
    { role: 'user', text: 'What is the price?', status: 'final' },
    { role: 'pal', text: 'It costs ten dollars. Shall I wrap it for you?', status: 'final' },
  ]);
});

it('has the PAL say a text to its end', async () => {
  const { start, palSays, transcript } = renderConversation(null, { script: { greeting: '' } });
  await start();
  await palSays('Good morning to everybody.');
  expect(transcript()).toEqual([{ role: 'pal', text: 'Good morning to everybody.', status: 'final' }]);
});

it('plays a scenario until its pause, and goes on when the time is advanced', async () => {
  const script = scenario().user('Is it raining?').pal('No.').pause(5000).pal('Are you there?');
  const { start, advance, transcript } = renderConversation(null, { script });
  await start();
  expect(transcript().map(({ text }) => text)).toEqual(['Is it raining?', 'No.']);
  await advance(7000);
  expect(transcript().at(-1)).toEqual({ role: 'pal', text: 'Are you there?', status: 'final' });
});

it('waits for a tool of the page, and for what the PAL makes of its result', async () => {
  function Weather() {
    useToolCall('get_weather', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return 'sunny';
    });
    return null;
  }
  const say = ({ toolResult }: { toolResult?: string | undefined }) => `It is ${toolResult}.`;
  const replies = [{ when: 'weather', toolCall: { name: 'get_weather', arguments: {} }, say }];
  const { start, userSays, transcript } = renderConversation(<Weather />, {
    script: { greeting: '', replies },
  });
  await start();
  await userSays('How is the weather?');
  expect(transcript().at(-1)?.text).toBe('It is sunny.');
});

it('renders a whole conversation unless it is given something else', async () => {
  const { start, advance, session, getByRole } = renderConversation();
  await start();
  fireEvent.click(getByRole('button', { name: 'End conversation' }));
  await advance(0);
  expect(session.conversation.endReason).toBe('user-left');
});

it('takes a source of its own around the simulation', async () => {
  const conversation = renderConversation(<Conversation.Transcript />, {
    script: { greeting: '' },
    source: (simulation) => ({
      key: 'booked',
      bringsCall: true,
      create: async (context) => ({ ...(await simulation.create(context)), conversationId: 'booking-7' }),
    }),
  });
  await conversation.start();
  expect(conversation.session.conversation.conversationId).toBe('booking-7');
  await act(async () => void conversation.session.send.respond('Hello?'));
  expectTranscript(conversation).toHaveSent('conversation.respond', { text: 'Hello?' });
});

it('renders other things in the same conversation', async () => {
  const State = () => <p>{useConversation().state}</p>;
  const { start, rerender, getByText, simulation } = renderConversation(null);
  await start();
  rerender(<State />);
  getByText('connected');
  expect(simulation.calls).toHaveLength(1);
});

it('passes the options on: of the simulation, of the provider, and how to render', async () => {
  const Theme = createContext('plain');
  const reasons: string[] = [];
  const Shown = () => <p>{useContext(Theme)}</p>;
  const { start, getByText, session } = renderConversation(<Shown />, {
    options: { failJoin: 'exp-room' },
    provider: { onEnded: ({ reason }) => void reasons.push(reason) },
    render: (ui) => render(<Theme.Provider value="dark">{ui}</Theme.Provider>),
  });
  getByText('dark');
  await start();
  expect([session.state, reasons]).toEqual(['error', ['failed']]);
});

it('shares a clock, so that two conversations go on at the same time', async () => {
  const clock = manualClock();
  const one = renderConversation(null, { clock, options: { id: 'one' }, script: { greeting: 'One.' } });
  const two = renderConversation(null, { clock, options: { id: 'two' }, script: { greeting: 'Two.' } });
  void two.session.start();
  await one.start();
  expect([one, two].map(({ transcript }) => transcript()[0]?.text)).toEqual(['One.', 'Two.']);
});

it('ends a conversation, also one whose end takes time', async () => {
  const { start, end, session } = renderConversation(null, { options: { leaveMs: 500 } });
  await start();
  await end();
  expect(session.state).toBe('ended');
});

it('gives up on a PAL that stays away', async () => {
  const { start, session } = renderConversation(null, { options: { palStaysAway: true } });
  await start();
  expect(session.state).toBe('connecting');
});

it('starts by itself when somebody speaks', async () => {
  const script = { greeting: 'Hello!', fallback: 'I see.' };
  const byUser = renderConversation(null, { script });
  await byUser.userSays('It rains.');
  expect(byUser.transcript().map(({ text }) => text)).toEqual(['Hello!', 'It rains.', 'I see.']);
  const byPal = renderConversation(null, { script });
  await byPal.palSays('It rains.');
  expect(byPal.transcript().map(({ text }) => text)).toEqual(['Hello!', 'It rains.']);
});

it('waits for a conversation that starts by itself before somebody speaks', async () => {
  const { userSays, transcript, simulation } = renderConversation(null, {
    script: { greeting: 'Hello!', fallback: 'I see.' },
    provider: { autoStart: true },
  });
  await userSays('It rains.');
  expect(transcript().map(({ text }) => text)).toEqual(['Hello!', 'It rains.', 'I see.']);
  expect(simulation.calls).toHaveLength(1);
});

it('says that nobody hears what is said when there is no conversation', async () => {
  const failed = renderConversation(null, { options: { failCreate: true } });
  await expect(failed.userSays('Hello?')).rejects.toThrow(
    'userSays() needs a connected conversation, and this one is error.',
  );
  const ended = renderConversation(null);
  await ended.start();
  await ended.end();
  await expect(ended.palSays('Hello?')).rejects.toThrow('Await start() for another conversation');
});

it('is over for good when it unmounts, as in an application', async () => {
  const { start, unmount, advance, session, simulation } = renderConversation(null);
  await start();
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await advance(0);
  expect(session.conversation.endReason).toBe('unmounted');
  await session.start();
  expect(simulation.calls).toEqual([{ joins: 1, leaves: 1, destroys: 1, listeners: 0, timers: 0 }]);
});

it('waits in real time for a PAL that speaks quickly', async () => {
  const { userSays, clock, transcript } = renderConversation(null, {
    script: { greeting: '', replies: [{ when: 'price', say: 'Ten dollars.' }] },
    clock: 'real',
    options: { speed: 20, delayMs: 5, media: false },
  });
  const before = Date.now();
  await userSays('What is the price?');
  expect(transcript().at(-1)).toEqual({ role: 'pal', text: 'Ten dollars.', status: 'final' });
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  expect(Date.now() - before).toBeGreaterThan(100);
});
