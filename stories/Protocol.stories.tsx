import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import {
  Conversation,
  type TavusEvent,
  type ToolContext,
  useConversation,
  useEchoAudio,
  useEventLog,
  useGuardrails,
  useLatency,
  useObjectives,
  usePerception,
  usePerceptionToolCall,
  useSendInteraction,
  useSpeaking,
  useTavusEvents,
  useToolCall,
  useToolCallList,
  useToolCalls,
} from 'tavus-react';
import { InConversation, untilHeld } from './inConversation';

const meta: Meta = { title: 'Protocol' };

export default meta;
type Story = StoryObj;

/** Lists the canonical events of the conversation. */
function EventLog() {
  const [events, setEvents] = useState<readonly TavusEvent[]>([]);
  useTavusEvents((event) => setEvents((before) => [...before, event]));
  return (
    <ol aria-label="Events">
      {events.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows.
        <li key={index}>{describe(event)}</li>
      ))}
    </ol>
  );
}

function describe(event: TavusEvent): string {
  if (event.type === 'unknown') return `unknown: ${event.eventType}`;
  if ('role' in event) return `${event.type} ${event.role}${'speech' in event ? `: ${event.speech}` : ''}`;
  if (event.type === 'conversation.guardrail') return `${event.type}: ${event.guardrail}`;
  return event.type;
}

/** Waits until each of these texts is the content of some element in the canvas. */
async function untilShown(canvas: HTMLElement, ...texts: readonly (string | RegExp)[]): Promise<void> {
  await waitFor(() => {
    for (const text of texts) expect(within(canvas).getAllByText(text).length).toBeGreaterThan(0);
  });
}

function Speaking() {
  const { pal, user } = useSpeaking();
  return <p>{pal ? 'The PAL is speaking.' : user ? 'You are speaking.' : 'Silence.'}</p>;
}

/** Utterances, how they stream, and who is speaking: `useTavusEvents`, `useSpeaking`, `Conversation.Transcript`. */
export const Speech: Story = {
  render: () => (
    <InConversation onConnected={(simulation) => simulation.userSays('How are you?')}>
      <Speaking />
      <Conversation.Transcript />
      <EventLog />
    </InConversation>
  ),
  play: ({ canvasElement }) =>
    untilShown(
      canvasElement,
      /^conversation.started_speaking user/,
      /^conversation.utterance.streaming user: How are/,
      /^conversation.stopped_speaking user/,
      'conversation.utterance user: How are you?',
      /^conversation.utterance pal: I am well/,
      /^conversation.started_speaking pal/,
      /^conversation.utterance.streaming pal: I am well, thank you/,
      /^conversation.stopped_speaking pal/,
    ),
};

function WeatherTool() {
  useToolCall('get_weather', ({ location }) => `It is sunny in ${location}.`);
  return null;
}

/** A tool call, from the PAL's request to its answer: `useToolCall`. */
export const ToolCall: Story = {
  render: () => (
    <InConversation onConnected={(simulation) => simulation.userSays('What is the weather in Rome?')}>
      <WeatherTool />
      <Conversation.Transcript
        renderToolCall={({ name, status, result }) => (
          <p>
            {name}: {status} {typeof result === 'string' && `(${result})`}
          </p>
        )}
      />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilShown(
      canvasElement,
      'get_weather: done (It is sunny in Rome.)',
      /it says: It is sunny in Rome/,
    );
    await untilHeld((conversation) => {
      conversation.toHaveCalledTool('get_weather', { location: 'Rome' });
      conversation.toHaveSent('conversation.tool_result', { output: 'It is sunny in Rome.' });
      conversation.toHaveSaid('pal', /sunny in Rome/);
    });
  },
};

function Approval() {
  const [asked, setAsked] = useState<ToolContext>();
  useToolCalls({
    get_weather: (_, context) => {
      setAsked(context);
      return context.defer;
    },
    '*': (_, { ignore }) => ignore,
  });
  const calls = useToolCallList();
  return (
    <>
      <ul aria-label="Tool calls">
        {calls.map(({ key, name, status, result }) => (
          <li key={key}>
            {name}: {status} {typeof result === 'string' && `(${result})`}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => asked?.answer('It is snowing.')}>
        Answer
      </button>
    </>
  );
}

/** Several tools by name, one that is answered later and one that is ignored: `useToolCalls`, `useToolCallList`. */
export const ToolCalls: Story = {
  render: () => (
    <InConversation
      onConnected={(simulation) => {
        simulation.signal('conversation.tool_call', {
          name: 'open_page',
          arguments: '{}',
          tool_call_id: 'c0',
        });
        simulation.userSays('What is the weather in Rome?');
      }}
    >
      <Approval />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'open_page: ignored', 'get_weather: deferred');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Answer' }));
    await untilShown(canvasElement, 'get_weather: done (It is snowing.)');
  },
};

function Perceived() {
  const { audioAnalysis, visualAnalysis, toolCalls } = usePerception();
  const [frames, setFrames] = useState(0);
  usePerceptionToolCall('badge_seen', (_, call) => setFrames(call.frames.length));
  return (
    <dl>
      <dt>Voice</dt>
      <dd>{audioAnalysis ?? 'not heard yet'}</dd>
      <dt>Look</dt>
      <dd>{visualAnalysis ?? 'not seen yet'}</dd>
      <dt>Tools</dt>
      <dd>{toolCalls.map(({ name }) => `${name} with ${frames} frames`).join(', ') || 'none yet'}</dd>
    </dl>
  );
}

/** What the PAL perceives about the user: `usePerception`, `usePerceptionToolCall`. */
export const Perception: Story = {
  render: () => (
    <InConversation
      onConnected={(simulation) => {
        simulation.signal('conversation.utterance', {
          role: 'user',
          speech: 'I have been here before.',
          user_audio_analysis: 'Calm and sure.',
          user_visual_analysis: 'Wears a red badge.',
        });
        simulation.signal('conversation.perception_tool_call', {
          name: 'badge_seen',
          arguments: { color: 'red' },
          modality: 'vision',
          frames: ['data:image/jpeg;base64,/9j/'],
        });
      }}
    >
      <Perceived />
    </InConversation>
  ),
  play: ({ canvasElement }) =>
    untilShown(canvasElement, 'Calm and sure.', 'Wears a red badge.', 'badge_seen with 1 frames'),
};

function Checklist() {
  const { objectives, confirm } = useObjectives();
  return (
    <ul aria-label="Objectives">
      {objectives.map(({ name, status, outputVariables }) => (
        <li key={name}>
          {name} {status} {JSON.stringify(outputVariables)}
          {status === 'pending' && (
            <button type="button" onClick={() => confirm(name, outputVariables)}>
              Confirm {name}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Activated, pending and completed objectives: `useObjectives`. */
export const Objectives: Story = {
  render: () => (
    <InConversation
      onConnected={(simulation) => {
        simulation.signal('conversation.objective.activated', { objective_name: 'budget' });
        simulation.signal('conversation.objective.pending', {
          objective_name: 'name',
          output_variables: { first: 'Ada' },
        });
      }}
    >
      <Checklist />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await untilShown(canvasElement, /^budget activated/);
    await userEvent.click(await canvas.findByRole('button', { name: 'Confirm name' }));
    await untilShown(canvasElement, 'name completed {"first":"Ada"}');
  },
};

function TriggeredGuardrails() {
  const { latest, guardrails } = useGuardrails();
  return (
    <>
      <p>{latest ? `Latest: ${latest.name} (${latest.reason})` : 'None yet.'}</p>
      <ul aria-label="Guardrails">
        {guardrails.map(({ key, name, reason }) => (
          <li key={key}>
            {name}: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The guardrails that were triggered, with their reasons: `useGuardrails`. */
export const Guardrails: Story = {
  render: () => (
    <InConversation
      onConnected={(simulation) => {
        const type = 'conversation.guardrail_triggered';
        simulation.signal(type, { guardrail_name: 'no_prices', reason: 'A discount was asked for.' });
        simulation.signal(type, { guardrail_name: 'no_medical_advice', reason: 'A dose was asked for.' });
      }}
    >
      <TriggeredGuardrails />
    </InConversation>
  ),
  play: ({ canvasElement }) =>
    untilShown(
      canvasElement,
      'no_prices: A discount was asked for.',
      'Latest: no_medical_advice (A dose was asked for.)',
    ),
};

function Recorded() {
  const { events, paused, pause, resume, clear } = useEventLog({ limit: 3 });
  return (
    <>
      <button type="button" onClick={paused ? resume : pause}>
        {paused ? 'Resume' : 'Pause'}
      </button>
      <button type="button" onClick={clear}>
        Clear
      </button>
      <p>{events.length} messages</p>
      <ol aria-label="Log">
        {events.map(({ key, raw, event, isNew }) => (
          <li key={key}>
            {String(raw.event_type)} as {event?.type} {!isNew && '(repeated)'}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The newest messages, raw and canonical: `useEventLog`. */
export const Log: Story = {
  render: () => (
    <InConversation
      script={{ greeting: '' }}
      onConnected={(simulation) => {
        for (const type of ['guardrail_triggered', 'one', 'two']) {
          simulation.signal(`conversation.${type}`, { guardrail_name: 'no_prices' });
        }
      }}
    >
      <Recorded />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilShown(
      canvasElement,
      '3 messages',
      /^conversation.guardrail_triggered as conversation.guardrail/,
    );
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Pause' }));
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Clear' }));
    await untilShown(canvasElement, '0 messages', 'Resume');
  },
};

/** Guardrails, wake and sleep phrases, presence, and events unknown to this version: `useTavusEvents`. */
export const Signals: Story = {
  render: () => (
    <InConversation
      onConnected={(simulation) => {
        simulation.signal('conversation.guardrail_triggered', { guardrail_name: 'no_medical_advice' });
        simulation.signal('system.wake_phrase_detected');
        simulation.signal('system.sleep_phrase_detected');
        simulation.signal('system.pal_joined');
        simulation.signal('system.replica_present');
        simulation.signal('conversation.brand_new', { some: 'thing' });
      }}
    >
      <EventLog />
    </InConversation>
  ),
  play: ({ canvasElement }) =>
    untilShown(
      canvasElement,
      'conversation.guardrail: no_medical_advice',
      'system.wake_phrase_detected',
      'system.sleep_phrase_detected',
      'system.pal_joined',
      'system.replica_present',
      'unknown: conversation.brand_new',
    ),
};

function Farewell(): ReactElement {
  const { state, endReason, end } = useConversation();
  const { finalAnalysis } = usePerception();
  return (
    <>
      <p>
        {state} {endReason}
      </p>
      <p>{finalAnalysis ?? 'No analysis yet.'}</p>
      <button type="button" disabled={state !== 'connected'} onClick={() => end({ waitFor: 'silence' })}>
        End after these sentences
      </button>
      <button
        type="button"
        disabled={state !== 'connected'}
        onClick={() => end({ waitFor: 'perceptionAnalysis' })}
      >
        End with analysis
      </button>
      <EventLog />
    </>
  );
}

const ending = (button: string, ...shown: readonly (string | RegExp)[]): Story => ({
  render: () => (
    <InConversation
      script={{ greeting: '', finalAnalysis: 'Attentive to the end.' }}
      onConnected={(simulation) => simulation.say('It was nice to meet you. Come again.')}
    >
      <Farewell />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, /^conversation.utterance pal: It was nice/);
    await userEvent.click(within(canvasElement).getByRole('button', { name: button }));
    await untilShown(canvasElement, 'ended user-left', ...shown);
    await untilHeld((conversation) => {
      conversation.toHaveEnded('user-left');
      conversation.toHaveSaid('pal', 'It was nice to meet you. Come again.');
    });
  },
});

/** The PAL finishes all of its sentences before the call ends: `end({ waitFor: 'silence' })`. */
export const EndAfterSilence: Story = ending(
  'End after these sentences',
  /^conversation.utterance.streaming pal: It was nice to meet you. Come again.$/,
);

/** The final analysis still arrives after the visitor ends the call: `end({ waitFor: 'perceptionAnalysis' })`. */
export const EndWithAnalysis: Story = ending(
  'End with analysis',
  'Attentive to the end.',
  'system.shutdown',
  'conversation.perception_analysis',
);

function Quickness() {
  const { turns, medianMs } = useLatency();
  return (
    <>
      <p>{medianMs === undefined ? 'Not measured yet.' : 'Measured.'}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Turn</th>
            <th scope="col">Answer after</th>
            <th scope="col">First text after</th>
            <th scope="col">PAL</th>
            <th scope="col">You</th>
          </tr>
        </thead>
        <tbody>
          {turns.map(({ turnIdx, responseLatencyMs, firstTextLatencyMs, speaking }) => (
            <tr key={turnIdx}>
              <td>{turnIdx}</td>
              <td>{responseLatencyMs} ms</td>
              <td>{firstTextLatencyMs} ms</td>
              <td>
                {speaking.pal.durationMs} ms, {speaking.pal.wordsPerMinute ?? '–'} words per minute
              </td>
              <td>
                {speaking.user.durationMs} ms, {speaking.user.wordsPerMinute ?? '–'} words per minute
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How quickly the PAL answered in each turn, and how long each side spoke: `useLatency`. */
export const Latency: Story = {
  render: () => (
    <InConversation onConnected={(simulation) => simulation.userSays('How are you?')}>
      <Quickness />
    </InConversation>
  ),
  play: ({ canvasElement }) => untilShown(canvasElement, 'Measured.', /\d+ words per minute/),
};

/** Every interaction that a page can send to the PAL: `useSendInteraction`. */
function Interactions() {
  const send = useSendInteraction();
  const [sent, setSent] = useState<readonly string[]>([]);
  const { state } = useConversation();
  const interactions: Readonly<Record<string, () => unknown>> = {
    respond: () => send.respond('Tell me a story'),
    echo: () => send.echo('I say this word for word.'),
    interrupt: () => send.interrupt(),
    'Append context': () => send.appendContext('The visitor looks at bread.'),
    'Overwrite context': () => send.overwriteContext('The visitor is at the till.'),
    'Set sensitivity': () => send.setSensitivity({ pause: 'high', interrupt: 'low' }),
    'Tool result': () => send.toolResult('call-1', { found: true }),
    'Confirm objective': () => send.confirmObjective('name'),
    'Anything else': () => send({ event_type: 'conversation.brand_new', properties: { some: 'thing' } }),
  };
  return (
    <>
      {Object.entries(interactions).map(([name, run]) => (
        <button
          key={name}
          type="button"
          disabled={state !== 'connected'}
          onClick={() => {
            const messages = [run()].flat();
            setSent((before) => [...before, ...messages.map((message) => JSON.stringify(message))]);
          }}
        >
          {name}
        </button>
      ))}
      <ol aria-label="Sent">
        {sent.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows.
          <li key={index}>{message}</li>
        ))}
      </ol>
    </>
  );
}

export const ToThePal: Story = {
  name: 'Interactions',
  render: () => (
    <InConversation>
      <Interactions />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByRole('button', { name: 'respond' })).toBeEnabled());
    for (const button of canvas.getAllByRole('button')) await userEvent.click(button);
    await untilShown(
      canvasElement,
      /"conversation.respond"/,
      /"conversation.echo"/,
      /"conversation.interrupt"/,
      /"conversation.append_llm_context"/,
      /"conversation.overwrite_llm_context"/,
      /"participant_pause_sensitivity":"high"/,
      /"participant_interrupt_sensitivity":"low"/,
      /"conversation.tool_result"/,
      /"conversation.objective.confirm"/,
      /"conversation.brand_new"/,
    );
  },
};

/** Returns half a second of a falling tone. */
function tone(): Float32Array {
  return Float32Array.from({ length: 12_000 }, (_, index) => Math.sin(index * (0.08 - index / 600_000)) / 4);
}

function Echo() {
  const { play, isPlaying } = useEchoAudio();
  const [outcome, setOutcome] = useState('');
  const { state } = useConversation();
  const speak = async () => setOutcome(JSON.stringify(await play(tone(), { sampleRate: 24_000 })));
  return (
    <>
      <button type="button" disabled={state !== 'connected' || isPlaying} onClick={speak}>
        Speak a tone
      </button>
      <p>{outcome || 'Nothing spoken yet.'}</p>
    </>
  );
}

/** The page's own audio for the PAL to speak: `useEchoAudio`. */
export const EchoAudio: Story = {
  render: () => (
    <InConversation>
      <Echo />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Speak a tone' });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    await waitFor(() => expect(within(canvasElement).queryByText('Nothing spoken yet.')).toBeNull());
  },
};
