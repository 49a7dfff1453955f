import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import {
  Conversation,
  exportTranscript,
  type TranscriptFormat,
  useConversationContext,
  useEchoAudio,
  useSendInteraction,
  useSpeaking,
  useTranscript,
} from 'tavus-react';
import { scenario } from 'tavus-react/simulator';
import { InConversation, untilHeld, untilState } from './inConversation';

const meta: Meta = {
  title: 'Speaking for the app',
  parameters: {
    docs: {
      description: { component: 'What a page can tell the PAL, and what it can do with the transcript.' },
    },
  },
};

export default meta;
type Story = StoryObj;

const silent = { greeting: '' };

/** Returns two seconds of a falling tone, as samples like those of a text-to-speech engine. */
function tone(): Float32Array {
  const rate = 16_000;
  return new Float32Array(2 * rate).map((_, at) => {
    const fading = 1 - at / (2 * rate);
    return 0.3 * fading * Math.sin((2 * Math.PI * (300 + 200 * fading) * at) / rate);
  });
}

function Announcer(): ReactElement {
  const { play, cancel, isPlaying } = useEchoAudio();
  const [sent, setSent] = useState(0);
  const onProgress = ({ sentMs, totalMs = sentMs }: { sentMs: number; totalMs: number | undefined }) =>
    setSent(sentMs / totalMs);
  return (
    <Conversation.Root style={{ padding: 24, display: 'grid', gap: 12, justifyItems: 'start' }}>
      <button type="button" onClick={() => void play(tone(), { sampleRate: 16_000, onProgress })}>
        Let the PAL hum
      </button>
      <button type="button" onClick={cancel} disabled={!isPlaying}>
        Stop it
      </button>
      <progress value={sent} aria-label="Sent" />
      <p>{useSpeaking().pal ? 'The PAL speaks.' : 'The PAL is silent.'}</p>
    </Conversation.Root>
  );
}

export const EchoAudio: Story = {
  render: () => (
    <InConversation script={silent} options={{ speed: 1 }}>
      <Announcer />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Let the PAL hum' }));
    await canvas.findByText('The PAL speaks.');
    await userEvent.click(canvas.getByRole('button', { name: 'Stop it' }));
    await canvas.findByText('The PAL is silent.');
  },
};

function Teleprompter(): ReactElement {
  const send = useSendInteraction();
  return (
    <Conversation.Root style={{ height: 420, display: 'grid', gridTemplateRows: 'auto 1fr' }}>
      <button
        type="button"
        onClick={() => send.echo('The shop closes in ten minutes. Please come to the desk.')}
      >
        Announce the closing
      </button>
      <Conversation.Transcript />
    </Conversation.Root>
  );
}

export const EchoText: Story = {
  render: () => (
    <InConversation script={silent}>
      <Teleprompter />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Announce the closing' }));
    await canvas.findByText(/Please come to the desk/);
    await untilHeld((conversation) => conversation.toHaveSent('conversation.echo'));
  },
};

function Shop(): ReactElement {
  const [item, setItem] = useState('a brass lamp for 80 dollars');
  const send = useSendInteraction();
  useConversationContext(`The visitor looks at ${item}.`, { debounceMs: 0 });
  return (
    <Conversation.Root style={{ height: 420, display: 'grid', gridTemplateRows: 'auto auto 1fr', gap: 8 }}>
      <label>
        On the page{' '}
        <select value={item} onChange={(event) => setItem(event.target.value)}>
          <option>a brass lamp for 80 dollars</option>
          <option>a red chair for 120 dollars</option>
        </select>
      </label>
      <button type="button" onClick={() => send.respond('What do you see?')}>
        What do you see?
      </button>
      <Conversation.Transcript />
    </Conversation.Root>
  );
}

export const ConversationContext: Story = {
  render: () => (
    <InConversation script={silent}>
      <Shop />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.selectOptions(canvas.getByRole('combobox'), 'a red chair for 120 dollars');
    await userEvent.click(canvas.getByRole('button', { name: 'What do you see?' }));
    await canvas.findByText(/told me this: .*a red chair/);
    await untilHeld((conversation) => conversation.toHaveSaid('user', 'What do you see?'));
  },
};

function Guide(): ReactElement {
  const send = useSendInteraction();
  const [outcomes, setOutcomes] = useState<string[]>([]);
  const full = useTranscript({ includeHidden: true });
  async function point(to: string) {
    const text = `I show ${to}.`;
    const { outcome } = await send.note(text, { when: 'idle', replaces: 'place' });
    setOutcomes((before) => [...before, `${to}: ${outcome}`]);
  }
  return (
    <Conversation.Root
      style={{ height: 420, display: 'grid', gridTemplateRows: 'auto auto auto 1fr', gap: 8 }}
    >
      <div>
        {['the lamps', 'the chairs'].map((place) => (
          <button key={place} type="button" onClick={() => void point(place)}>
            Point to {place}
          </button>
        ))}
      </div>
      <p role="status">{outcomes.join(', ')}</p>
      <p>Unseen by the visitor: {full.filter(({ hidden }) => hidden).length}</p>
      <Conversation.Transcript />
    </Conversation.Root>
  );
}

/** The page tells the PAL where the visitor is, unseen, when nobody speaks. Only the newest place counts. */
export const NotesWhenIdle: Story = {
  render: () => (
    <InConversation
      script={{ greeting: 'Welcome to the shop. Look around!', replies: [], fallback: 'A good choice.' }}
    >
      <Guide />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await canvas.findByText(/Welcome/);
    await userEvent.click(canvas.getByRole('button', { name: 'Point to the lamps' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Point to the chairs' }));
    await canvas.findByText('the lamps: replaced, the chairs: sent', {}, { timeout: 15_000 });
    await canvas.findByText('A good choice.', {}, { timeout: 15_000 });
    await canvas.findByText('Unseen by the visitor: 1');
    await untilHeld((conversation) => {
      conversation.toHaveSent('conversation.respond', { text: 'I show the chairs.' });
      conversation.not.toHaveSent('conversation.respond', { text: 'I show the lamps.' });
      conversation.not.toHaveSaid('user', /I show/);
    });
    await expect(canvas.queryByText(/I show/)).not.toBeInTheDocument();
  },
};

const formats: readonly TranscriptFormat[] = ['text', 'markdown', 'json', 'vtt', 'srt'];

function Exported(): ReactElement {
  const [format, setFormat] = useState<TranscriptFormat>('vtt');
  const utterances = useTranscript();
  return (
    <Conversation.Root style={{ padding: 24, display: 'grid', gap: 12, justifyItems: 'start' }}>
      <label>
        Format{' '}
        <select
          value={format}
          onChange={(event) => setFormat(formats.find((name) => name === event.target.value) ?? 'text')}
        >
          {formats.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <pre style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{exportTranscript(utterances, format)}</pre>
      <Conversation.TranscriptDownload format={format} />
    </Conversation.Root>
  );
}

export const TranscriptDownload: Story = {
  render: () => (
    <InConversation
      script={scenario({ greeting: 'Hi!' }).user('Do you have lamps?').pal('Many. Look around!')}
    >
      <Exported />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText(/WEBVTT[\s\S]*<v PAL>Many. Look around!/, {}, { timeout: 15_000 });
    await expect(canvas.getByRole('button', { name: 'Download transcript' })).not.toHaveAttribute(
      'aria-disabled',
    );
  },
};

export const NothingToDownload: Story = {
  render: () => (
    <InConversation joined={false}>
      <Conversation.Root style={{ padding: 24 }}>
        <Conversation.TranscriptDownload />
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  },
};

/** Messages arrive late, duplicated and out of order, but the transcript is correct. */
export const BadLine: Story = {
  render: () => (
    <InConversation
      script={scenario()
        .user('Tell me of the lighthouse.')
        .pal('Once there was a lighthouse that was afraid of the dark, and so it hummed.')
        .bargeIn('Thank you, that will do.')
        .pal('As you like.')}
      options={{ speed: 2, faults: { delayMs: 80, reorderMs: 500, duplicate: 0.3 } }}
    >
      <Conversation.Root style={{ height: 420, display: 'flex' }}>
        <Conversation.Transcript />
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const rows = () => [...canvasElement.querySelectorAll('[data-tavus-part="utterance-text"]')];
    await untilHeld((conversation) =>
      conversation.toHaveTranscript([
        ['user', 'Tell me of the lighthouse.'],
        ['pal', /^Once there was a lighthouse/],
        ['user', 'Thank you, that will do.'],
        ['pal', 'As you like.'],
      ]),
    );
    await expect(rows().at(-1)).toHaveTextContent('As you like.');
    await expect(rows()).toHaveLength(4);
  },
};
