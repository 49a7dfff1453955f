import { act } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { type Guardrails, useGuardrails } from '../../../src/hooks/speech/useGuardrails';
import { createGuardrailsAtom } from '../../../src/state/views/Guardrail';
import { renderConversation } from '../../components/renderConversation';
import { Activity } from '../../fixtures/Activity';
import { hear, type Listener } from '../../fixtures/listener';
import { message, palSays, palSpeaks, withSeq } from '../../fixtures/wire';

const guardrail = (name: string, reason?: string, turn?: number, type = 'conversation.guardrail_triggered') =>
  message(type, turn === undefined ? {} : { turn }, {
    guardrail_name: name,
    guardrail_uuid: `id of ${name}`,
    reason,
  });

const log = [
  guardrail('no_prices', 'Asked for a discount.', 1),
  guardrail('no_advice', 'Asked for a dose.', 2),
  guardrail('no_prices', 'Asked again.', 3),
].map((each, index) => withSeq(each, index + 1));

const triggered = ({ store, state }: Listener) => store.get(state.derived(createGuardrailsAtom));
const named = (listener: Listener) => triggered(listener).map(({ name, reason }) => [name, reason]);

let current: Guardrails | undefined;
let renders = 0;
function Watch() {
  current = useGuardrails();
  renders += 1;
  return null;
}

let end: () => Promise<void> = async () => undefined;
function Ender() {
  end = useConversation().end;
  return null;
}

test('lists every triggered guardrail with its reason, id and turn', () => {
  expect(triggered(hear(...log))).toMatchObject([
    { name: 'no_prices', reason: 'Asked for a discount.', uuid: 'id of no_prices', turnIdx: 1 },
    { name: 'no_advice', reason: 'Asked for a dose.', turnIdx: 2 },
    { name: 'no_prices', reason: 'Asked again.', turnIdx: 3 },
  ]);
  expect(new Set(triggered(hear(...log)).map(({ key }) => key)).size).toBe(3);
});

test('is the same in any order of arrival, with any duplicates', () => {
  const expected = triggered(hear(...log));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(log, { minLength: log.length }),
      fc.shuffledSubarray(log),
      (all, again) => {
        expect(triggered(hear(...all, ...again))).toEqual(expected);
      },
    ),
  );
});

test('lists a guardrail once if Tavus repeats its event under another name or without a number', () => {
  const first = { ...log[0], timestamp: 1_700_000_000 };
  expect(
    named(
      hear(
        first,
        { ...first, event_type: 'conversation.guardrail', seq: 9 },
        guardrail('no_advice', 'A dose.'),
        guardrail('no_advice', 'A dose.'),
      ),
    ),
  ).toEqual([
    ['no_prices', 'Asked for a discount.'],
    ['no_advice', 'A dose.'],
  ]);
});

test('does not displace objectives, however often guardrails are triggered', () => {
  const listener = hear(
    withSeq(message('conversation.objective.activated', {}, { objective_name: 'name' }), 1),
  );
  for (let seq = 2; seq < 700; seq += 1) listener.hear(withSeq(guardrail('no_prices', `${seq}`, seq), seq));
  const signals = listener.store.get(listener.state.signals);
  expect(signals).toHaveLength(500);
  expect(signals[0]).toMatchObject({ objectiveName: 'name' });
});

test('a component mounted late sees all of them, and does not re-render for speech', async () => {
  const conversation = renderConversation(null, { greeting: '' });
  await conversation.connect();
  await act(async () => {
    for (const each of log) conversation.simulation.deliver(each);
  });
  await conversation.rerenderChildren(<Watch />);
  expect(current?.guardrails).toHaveLength(3);
  expect(current?.latest).toMatchObject({ name: 'no_prices', reason: 'Asked again.' });
  const before = renders;
  await act(async () => {
    conversation.simulation.deliver(palSays('One two.', { inference: 'p3', turn: 3, seq: 20 }));
    conversation.simulation.deliver(palSpeaks('One', { inference: 'p3', turn: 3, seq: 21, index: 0 }));
  });
  expect(renders).toBe(before);
});

test('what was triggered while hidden is there when shown again, and stays after the end until the next start', async () => {
  const shown = (mode: 'hidden' | 'visible') => (
    <>
      <Ender />
      <Activity mode={mode}>
        <Watch />
      </Activity>
    </>
  );
  const conversation = renderConversation(shown('visible'), { greeting: '' });
  await conversation.connect();
  await conversation.rerenderChildren(shown('hidden'));
  await act(async () => conversation.simulation.deliver(log[0]));
  await conversation.rerenderChildren(shown('visible'));
  expect(current?.latest).toMatchObject({ name: 'no_prices' });
  await act(async () => void end());
  await conversation.advance(5000);
  expect(current?.guardrails).toHaveLength(1);
  await conversation.connect();
  expect(current).toEqual({ latest: undefined, guardrails: [] });
});
