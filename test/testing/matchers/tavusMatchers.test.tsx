import { beforeAll, describe, expect, it } from 'vitest';
import {
  createTavusSession,
  type Recording,
  recordConversation,
  TavusConversation,
  useToolCall,
} from '../../../src';
import {
  type RenderedConversation,
  renderConversation,
  type Subject,
  transcriptOf,
} from '../../../src/testing';
import { tavusMatchers } from '../../../src/testing/vitest';

beforeAll(() => expect.extend(tavusMatchers));

const script = {
  greeting: 'Hello!',
  replies: [
    {
      when: 'weather',
      toolCall: { name: 'get_weather', arguments: { city: 'Rome', days: 2 } },
      say: 'It is sunny.',
    },
  ],
};

function Weather() {
  useToolCall('get_weather', () => 'sunny');
  return null;
}

const recordings = new WeakMap<RenderedConversation, () => Recording>();

async function talk(): Promise<RenderedConversation> {
  const conversation = renderConversation(<Weather />, { script });
  recordings.set(conversation, recordConversation(conversation.session).read);
  await conversation.start();
  await conversation.userSays('How is the weather?');
  return conversation;
}

type SubjectOf = (conversation: RenderedConversation) => Subject;

const subjects: Readonly<Record<string, SubjectOf>> = {
  'what renderConversation returned': (conversation) => conversation,
  'its session': ({ session }) => session,
  'its simulation': ({ simulation }) => simulation,
  'a recording of it': (conversation) => recordings.get(conversation)?.() ?? conversation,
};

describe.each(Object.entries(subjects))('the matchers on %s', (_, subjectOf) => {
  it('find what was said, called, and sent, and how it ended', async () => {
    const conversation = await talk();
    const subject = subjectOf(conversation);
    expect(subject).toHaveSaid('pal', 'Hello!');
    expect(subject).toHaveSaid('pal', /sunny/);
    expect(subject).toHaveSaid('user', 'How is the weather?');
    expect(subject).toHaveCalledTool('get_weather');
    expect(subject).toHaveCalledTool('get_weather', { city: 'Rome' });
    expect(subject).toHaveSent('conversation.tool_result', { output: expect.stringContaining('sunny') });
    expect(subject).not.toHaveEnded();
    await conversation.end();
    expect(subjectOf(conversation)).toHaveEnded();
    expect(subjectOf(conversation)).toHaveEnded('user-left');
  });

  it('do not find anything else', async () => {
    const subject = subjectOf(await talk());
    expect(subject).not.toHaveSaid('user', 'Hello!');
    expect(subject).not.toHaveSaid('pal', 'Hello');
    expect(subject).not.toHaveSaid('pal', /rainy/);
    expect(subject).not.toHaveCalledTool('get_weather', { city: 'Paris' });
    expect(subject).not.toHaveCalledTool('weather');
    expect(subject).not.toHaveSent('conversation.echo');
    expect(subject).not.toHaveSent('conversation.tool_result', { output: 'rainy' });
    expect(subject).not.toHaveEnded('user-left');
  });

  it('tell the same transcript', async () => {
    expect(transcriptOf(subjectOf(await talk()))).toEqual([
      { role: 'pal', text: 'Hello!', status: 'final' },
      { role: 'user', text: 'How is the weather?', status: 'final' },
      { role: 'pal', text: 'It is sunny.', status: 'final' },
    ]);
  });
});

describe('a failure', () => {
  it('shows what was said', async () => {
    const conversation = await talk();
    expect(() => expect(conversation).toHaveSaid('pal', 'It is raining.')).toThrow(
      [
        'Expected the PAL to have said "It is raining.".',
        '',
        'This was said:',
        '  pal   Hello!',
        '  user  How is the weather?',
        '  pal   It is sunny.',
      ].join('\n'),
    );
    expect(() => expect(conversation).not.toHaveSaid('user', /weather/)).toThrow(
      'Expected the user not to have said /weather/.',
    );
  });

  it('shows what is not finished, and that nothing was said', async () => {
    const conversation = renderConversation(null, { script: { greeting: '' } });
    expect(() => expect(conversation).toHaveSaid('pal', 'Hi')).toThrow('Nothing was said.');
    await conversation.start();
    conversation.simulation.say('I am going to speak for a while.');
    await conversation.advance(1000);
    expect(() => expect(conversation).toHaveSaid('pal', 'Hi')).toThrow('pal   I am going to (streaming)');
  });

  it('shows the tools that were called', async () => {
    const conversation = await talk();
    expect(() => expect(conversation).toHaveCalledTool('get_weather', { city: 'Oslo' })).toThrow(
      'Expected the PAL to have called the tool get_weather with {"city":"Oslo"}.\n\nIt called:\n' +
        '  get_weather {"city":"Rome","days":2}',
    );
    expect(() => expect(conversation).not.toHaveCalledTool('get_weather')).toThrow(
      'Expected the PAL not to have called the tool get_weather.',
    );
  });

  it('shows what was sent', async () => {
    const conversation = await talk();
    expect(() => expect(conversation).toHaveSent('conversation.echo')).toThrow(
      'Expected the page to have sent conversation.echo.\n\nIt sent:\n  conversation.tool_result {',
    );
    const silent = renderConversation(<TavusConversation />);
    expect(() => expect(silent).toHaveSent('conversation.echo', { text: 'Hi' })).toThrow(
      'Expected the page to have sent conversation.echo with {"text":"Hi"}.\n\nIt sent nothing.',
    );
  });

  it('shows how it ended', async () => {
    const conversation = await talk();
    expect(() => expect(conversation).toHaveEnded()).toThrow(
      'Expected the conversation to have ended.\n\nIt has not ended.',
    );
    await conversation.end();
    expect(() => expect(conversation).toHaveEnded('ejected')).toThrow(
      'Expected the conversation to have ended with the reason "ejected".\n\nIt ended with "user-left".',
    );
  });

  it('says what the matchers can look at', () => {
    for (const subject of [undefined, 'said', {}, { session: {} }])
      expect(() => expect(subject).toHaveEnded()).toThrow('Tavus: this is no conversation.');
  });
});

it('finds the same text again and again with a global pattern', async () => {
  const conversation = await talk();
  const pattern = /sunny/g;
  expect(conversation).toHaveSaid('pal', pattern);
  expect(conversation).toHaveSaid('pal', pattern);
});

it('cannot tell what a session without a simulation has sent', () => {
  const session = createTavusSession({ conversationUrl: 'https://tavus.daily.co/c1' });
  expect(session).not.toHaveCalledTool('any');
  expect(() => expect(session).toHaveSent('conversation.echo')).toThrow(
    'it is not known what this session has sent',
  );
});

it('knows only the newest conversation of a simulation', async () => {
  const { simulation, start, userSays, end } = renderConversation(null, { script });
  expect(transcriptOf(simulation)).toEqual([]);
  await start();
  await userSays('How are you?');
  await end();
  await start();
  expect(transcriptOf(simulation)).toEqual([{ role: 'pal', text: 'Hello!', status: 'final' }]);
  expect(simulation).not.toHaveEnded();
});
