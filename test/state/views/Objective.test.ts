import { expect, test } from 'vitest';
import { parseEvent } from '../../../src/protocol/parseEvent';
import { createObjectivesAtom } from '../../../src/state/views/Objective';
import { Listener } from '../../fixtures/listener';

const objective = (status: string, seq: number, seconds?: number) => ({
  event_type: `conversation.objective.${status}`,
  seq,
  ...(seconds === undefined ? {} : { timestamp: 1_700_000_000 + seconds }),
  properties: { objective_name: 'name' },
});

const at = (seconds: number) => (1_700_000_000 + seconds) * 1000;

const objectives = ({ store, state }: Listener) => store.get(state.derived(createObjectivesAtom));

test('an objective has the times of its activation and completion, whatever is repeated', () => {
  const log = [
    objective('activated', 1, 0),
    objective('activated', 2, 3),
    objective('pending', 3, 5),
    objective('completed', 4, 9),
    objective('completed', 5, 20),
  ];
  const expected = [{ name: 'name', status: 'completed', activatedAt: at(0), completedAt: at(9) }];
  expect(objectives(new Listener().hear(...log))).toMatchObject(expected);
  expect(objectives(new Listener().hear(...log.toReversed(), ...log))).toMatchObject(expected);
});

test('an activation after the completion begins again', () => {
  const log = [objective('activated', 1, 0), objective('completed', 2, 9), objective('activated', 3, 30)];
  const [again] = objectives(new Listener().hear(...log));
  expect(again).toMatchObject({ status: 'activated', activatedAt: at(30) });
  expect(again?.completedAt).toBeUndefined();
});

test('an event without a time leaves the time undefined', () => {
  const [known] = objectives(new Listener().hear(objective('activated', 1), objective('completed', 2, 9)));
  expect(known).toMatchObject({ completedAt: at(9) });
  expect(known?.activatedAt).toBeUndefined();
});

test("times are by this device's clock", () => {
  const listener = new Listener();
  const parsed = parseEvent(objective('activated', 1, 0));
  if (!parsed.ok) throw new Error(parsed.problem);
  listener.writer.receive(parsed.event, at(60));
  expect(objectives(listener)).toMatchObject([{ activatedAt: at(60) }]);
});
