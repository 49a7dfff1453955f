import Daily, { type DailyCall } from '@daily-co/daily-js';
import { useParticipantIds } from '@daily-co/daily-react';
import { act, render, screen, waitFor } from '@testing-library/react';
import { atom, createStore, Provider, useAtomValue } from 'jotai';
import { StrictMode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { Stage } from '../../../src/components/parts/Stage';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useTranscript } from '../../../src/hooks/speech/useTranscript';
import { manualClock, simulate } from '../../../src/simulator';
import { supportedBrowser } from '../../call/daily/supportedBrowser';
import { fixedTimes } from '../../fixtures/fixedTimes';
import { startFakeTavusApi } from '../../server/fakeTavusApi';
import { renderConversation } from '../renderConversation';

const oneTick = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

test('joins once and leaves once across mount, autoStart and unmount in StrictMode, without leaks', async () => {
  const clock = manualClock();
  const simulation = simulate({}, { clock, seed: 1, media: false, ...fixedTimes });
  const { unmount } = render(<TavusConversation source={simulation} autoStart />);
  await act(() => clock.advance(2000));
  expect(simulation.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  unmount();
  await oneTick();
  await act(() => clock.advance(100));
  expect(simulation.calls).toEqual([{ joins: 1, leaves: 1, destroys: 1, listeners: 0, timers: 0 }]);
  expect(clock.pending).toBe(0);
});

test('a new inline source on every render keeps the same conversation', async () => {
  const clock = manualClock();
  const joins: number[] = [];
  const noteJoin = (turn: number, create: ConversationSource['create']): ConversationSource['create'] => {
    return (context) => {
      joins.push(turn);
      return create(context);
    };
  };
  function App({ turn }: { readonly turn: number }) {
    const source = simulate({}, { clock, seed: 1, media: false, ...fixedTimes });
    return (
      <TavusProvider
        autoStart
        source={{ ...source, create: noteJoin(turn, source.create) }}
        onStateChange={() => undefined}
        labels={{ pal: 'Mira' }}
      >
        <p>{turn}</p>
      </TavusProvider>
    );
  }
  const { rerender } = render(<App turn={1} />);
  for (let turn = 2; turn < 6; turn += 1) {
    await act(() => clock.advance(400));
    rerender(<App turn={turn} />);
  }
  expect(joins).toHaveLength(1);
});

test('a fast remount keeps the call', async () => {
  const clock = manualClock();
  const simulation = simulate({}, { clock, seed: 1, media: false, ...fixedTimes });
  const app = (
    <StrictMode>
      <TavusProvider source={simulation} autoStart />
    </StrictMode>
  );
  const { rerender } = render(app);
  await act(() => clock.advance(2000));
  rerender(app);
  await oneTick();
  expect(simulation.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
});

test("the application's own atoms and daily-react's hooks work under the provider", async () => {
  const colour = atom('none');
  const store = createStore();
  store.set(colour, 'teal');
  const clock = manualClock();
  function Below() {
    return (
      <p>
        {useAtomValue(colour)} {useParticipantIds({ filter: 'remote' }).length}
      </p>
    );
  }
  render(
    <Provider store={store}>
      <TavusProvider source={simulate({}, { clock, seed: 1, media: false, ...fixedTimes })} autoStart>
        <Below />
      </TavusProvider>
    </Provider>,
  );
  expect(screen.getByText('teal 0')).toBeTruthy();
  await act(() => clock.advance(2000));
  expect(await screen.findByText('teal 1')).toBeTruthy();
});

test('two providers in one store do not overwrite each other', async () => {
  const clock = manualClock();
  function Names({ label }: { readonly label: string }) {
    const { conversationId, state } = useConversation();
    return <p>{`${label} ${conversationId} ${state} ${useParticipantIds({ filter: 'remote' }).length}`}</p>;
  }
  const [one, two] = ['one', 'two'].map((id) =>
    simulate({}, { clock, id, seed: 1, media: false, ...fixedTimes }),
  );
  render(
    <>
      <TavusProvider source={one} autoStart>
        <Names label="first" />
      </TavusProvider>
      <TavusProvider source={two}>
        <Names label="second" />
      </TavusProvider>
    </>,
  );
  await act(() => clock.advance(2000));
  expect(await screen.findByText('first simulated-1 connected 1')).toBeTruthy();
  expect(screen.getByText('second undefined idle 0')).toBeTruthy();
});

test('a component mounted late sees the whole transcript, even after the end', async () => {
  function Lines() {
    return useTranscript().map(({ id, text }) => <p key={id}>{text}</p>);
  }
  const { connect, advance, simulation, rerender } = renderConversation(null, { greeting: 'Welcome.' });
  await connect();
  await advance(3000);
  await act(async () => simulation.palLeaves());
  rerender(<Lines />);
  expect(screen.getByText('Welcome.')).toBeTruthy();
});

test('a hook outside a provider throws an error that names the missing provider', () => {
  expect(() => render(<Stage />)).toThrow(/outside of <TavusProvider>/);
});

test('a deploymentId works as a source: its conversation is created and ended through the Tavus API', async () => {
  const api = await startFakeTavusApi();
  onTestFinished(api.close);
  api.deployments.set('d123', {});
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    fetch(url.replace('https://tavusapi.com', api.url), init),
  );
  supportedBrowser();
  // There is no WebRTC here, so the engine of the call never loads.
  const call = {
    load: () => new Promise(() => {}),
    leave: async () => {},
    destroy: async () => {},
  };
  vi.spyOn(Daily, 'createCallObject').mockReturnValue(call as unknown as DailyCall);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const app = () => <TavusProvider deploymentId="d123" prepare="on-mount" />;
  const { rerender, unmount } = render(app());
  rerender(app());
  await waitFor(() => expect(api.conversations.get('c1')).toBe('active'));
  unmount();
  await waitFor(() => expect(api.conversations.get('c1')).toBe('ended'));
  expect(api.requests.map(({ path }) => path)).toEqual([
    '/v2/deployments/d123/init',
    '/v2/deployments/d123/start',
    '/v2/deployments/d123/conversations/c1/end',
  ]);
});
