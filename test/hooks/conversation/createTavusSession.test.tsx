import { act, render, screen } from '@testing-library/react';
import { createRef, StrictMode } from 'react';
import { expect, test } from 'vitest';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { createTavusSession } from '../../../src/hooks/conversation/createTavusSession';
import type { TavusSession } from '../../../src/hooks/conversation/TavusSession';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useTranscript } from '../../../src/hooks/speech/useTranscript';
import { manualClock, simulate } from '../../../src/simulator';
import { fixedTimes } from '../../fixtures/fixedTimes';

function Shown() {
  const { state } = useConversation();
  const words = useTranscript().map(({ text }) => text);
  return <output>{[state, ...words].join(' ')}</output>;
}

function simulated(greeting = 'Welcome.') {
  const clock = manualClock();
  const simulation = simulate({ greeting }, { clock, seed: 1, media: false, ...fixedTimes });
  const advance = (ms: number) => act(() => clock.advance(ms));
  return { clock, simulation, advance };
}

const shown = () => screen.getByRole('status').textContent;
const tick = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

test('a session starts before React renders, and a provider takes it over', async () => {
  const { clock, simulation, advance } = simulated();
  const session = createTavusSession({ source: simulation });
  let changes = 0;
  const stop = session.subscribe(() => {
    changes += 1;
  });
  void session.start();
  await clock.advance(1500);
  expect(session.state).toBe('connected');
  render(
    <StrictMode>
      <TavusProvider session={session}>
        <Shown />
      </TavusProvider>
    </StrictMode>,
  );
  await advance(3000);
  expect(shown()).toBe('connected Welcome.');
  expect(session.transcript.map(({ text }) => text)).toEqual(['Welcome.']);
  expect(session.transcript).toBe(session.transcript);
  expect(simulation.calls).toMatchObject([{ joins: 1 }]);
  act(() => void session.send.respond('Hello'));
  expect(simulation.sent).toMatchObject([{ event_type: 'conversation.respond' }]);
  expect(changes).toBeGreaterThan(3);
  stop();
  const before = changes;
  await act(() => session.end());
  expect(changes).toBe(before);
  expect(session.conversation).toMatchObject({ state: 'ended', endReason: 'user-left' });
});

test('a session ends with its provider, and can start another conversation', async () => {
  const { simulation, advance } = simulated('');
  const session = createTavusSession({ source: simulation });
  const page = <TavusProvider session={session}>{null}</TavusProvider>;
  const { unmount } = render(page);
  void session.start();
  await advance(1500);
  unmount();
  await tick();
  expect(session.conversation.endReason).toBe('unmounted');
  void session.start();
  await advance(1500);
  expect(session.state).toBe('connected');
  await act(() => session.end());
  expect(simulation.ended).toHaveLength(2);
});

test("the provider's props override the session's options, which count for the rest", async () => {
  const { simulation, advance } = simulated('');
  const heard: string[] = [];
  const session = createTavusSession({
    source: simulation,
    onStarted: () => heard.push('session started'),
    onEnded: () => heard.push('session ended'),
  });
  render(
    <TavusProvider session={session} onEnded={() => heard.push('provider ended')} onStarted={undefined}>
      {null}
    </TavusProvider>,
  );
  void session.start();
  await advance(1500);
  await act(() => session.end());
  expect(heard).toEqual(['session started', 'provider ended']);
});

test.each([
  ['TavusProvider', TavusProvider],
  ['TavusConversation', TavusConversation],
])('a ref on %s holds a session that starts, reports and ends', async (_, Component) => {
  const { simulation, advance } = simulated();
  const ref = createRef<TavusSession>();
  const { unmount, rerender } = render(<Component ref={ref} source={simulation} />);
  const session = ref.current;
  if (!session) throw new Error('There is no session.');
  void act(() => void session.start());
  await advance(4000);
  expect([session.state, session.transcript[0]?.text]).toEqual(['connected', 'Welcome.']);
  rerender(<Component ref={ref} source={simulation} />);
  expect(ref.current).toBe(session);
  unmount();
  await tick();
  expect(ref.current).toBeNull();
  expect(session.state).toBe('ended');
  void session.start();
  await advance(2000);
  expect(simulation.calls).toHaveLength(1);
});

test('a ref on a conversation below a provider holds the session of that provider', async () => {
  const { simulation, advance } = simulated('');
  const [outer, inner] = [createRef<TavusSession>(), createRef<TavusSession>()];
  render(
    <TavusProvider ref={outer} source={simulation}>
      <TavusConversation ref={inner} />
    </TavusProvider>,
  );
  void act(() => void inner.current?.start());
  await advance(1500);
  expect(outer.current?.state).toBe('connected');
});

test('an object that is no session of createTavusSession is ignored', () => {
  const { simulation } = simulated();
  const copy = { ...createTavusSession({ source: simulation }) };
  render(
    <TavusProvider session={copy}>
      <Shown />
    </TavusProvider>,
  );
  expect(shown()).toBe('idle');
});
