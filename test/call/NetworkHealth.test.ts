import { expect, test } from 'vitest';
import { NetworkHealth } from '../../src/call/NetworkHealth';

test('the lost way to a guest who has left is no lost network', () => {
  const told: string[] = [];
  const network = new NetworkHealth(
    (status) => told.push(status),
    () => undefined,
  );
  const hear = (event: string, guest: string) =>
    network.handlers['network-connection']?.({
      action: 'network-connection',
      callClientId: 'call',
      type: 'peer-to-peer',
      event,
      session_id: guest,
    });
  hear('interrupted', 'ann');
  hear('connected', 'bob');
  expect(told).toEqual(['reconnecting', 'reconnecting']);
  network.forget('ann');
  expect(told.at(-1)).toBe('stable');
  network.forget('bob');
  expect(told).toHaveLength(3);
});
