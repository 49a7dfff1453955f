import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InteractionGate } from '../../../../src/components/canvas/frame/InteractionGate';

it('lets one interaction in at a time', () => {
  const gate = new InteractionGate();
  expect(gate.enter(0)).toBe(true);
  expect(gate.enter(1)).toBe(false);
  gate.leave();
  expect(gate.enter(2)).toBe(true);
});

it('never lets more than ten in within ten seconds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { maxLength: 200 }), (pauses) => {
      const gate = new InteractionGate();
      const times: number[] = [];
      let now = 0;
      for (const pause of pauses) {
        now += pause;
        if (!gate.enter(now)) continue;
        times.push(now);
        gate.leave();
      }
      for (const time of times) {
        expect(times.filter((other) => other >= time && other < time + 10_000).length).toBeLessThanOrEqual(10);
      }
    }),
  );
});

it('lets the next one in when the first of ten is ten seconds old', () => {
  const gate = new InteractionGate();
  for (let time = 0; time < 10; time += 1) {
    expect(gate.enter(time)).toBe(true);
    gate.leave();
  }
  expect(gate.enter(9999)).toBe(false);
  expect(gate.enter(10_000)).toBe(true);
});
