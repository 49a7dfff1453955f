import {
  DailyProvider,
  useActiveSpeakerId,
  useMeetingState,
  useParticipantIds,
  useParticipantProperty,
} from '@daily-co/daily-react';
import { act, render, screen, waitFor } from '@testing-library/react';
import type { ConversationSource } from 'tavus-react';
import { type Simulation, simulate } from 'tavus-react/simulator';
import { expect, expectTypeOf, it } from 'vitest';

function Room() {
  const [pal] = useParticipantIds({ filter: 'remote' });
  const name = useParticipantProperty(pal ?? '', 'user_name');
  const state = useMeetingState();
  const speaker = useActiveSpeakerId();
  return <p>{`${state}: ${name ?? 'nobody'}${speaker === pal && pal ? ' speaks' : ''}`}</p>;
}

it('works with daily-react, whose hooks see the PAL join, speak and leave', async () => {
  const source = simulate({ greeting: 'Good to see you.' }, { delayMs: 5, speed: 4 });
  const { createCall } = await source.create({ signal: new AbortController().signal });
  const call = createCall?.({});
  if (!call) throw new Error('The simulator must provide its own call.');
  render(
    <DailyProvider callObject={call}>
      <Room />
    </DailyProvider>,
  );
  await act(() => call.join());
  expect(await screen.findByText('joined-meeting: Mira speaks')).toBeTruthy();
  act(() => source.palLeaves());
  await waitFor(() => expect(screen.getByText('joined-meeting: nobody')).toBeTruthy());
  await act(() => call.destroy());
  expect(source.calls).toMatchObject([{ timers: 0, listeners: 0 }]);
});

it('is a conversation source', () => {
  expectTypeOf<Simulation>().toExtend<ConversationSource>();
});
