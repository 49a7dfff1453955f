import type { DailyEventObjectNetworkQualityEvent, NetworkConnectionType } from '@daily-co/daily-js';
import { expect, onTestFinished, test } from 'vitest';
import { NetworkHealth } from '../../../src/call/daily/NetworkHealth';

/** A network of which Daily tells, and what became of it. */
function network() {
  const told: string[] = [];
  const health = new NetworkHealth(
    (status) => told.push(status),
    () => undefined,
  );
  onTestFinished(health.stop);
  return {
    health,
    status: () => told.at(-1),
    connection: (type: NetworkConnectionType, event: string, session_id?: string) =>
      health.handlers['network-connection']?.({
        action: 'network-connection',
        callClientId: 'call',
        type,
        event,
        ...(session_id && { session_id }),
      }),
    // Older versions of daily-js tell a threshold only, newer ones a state beside it.
    quality: (quality: object) =>
      health.handlers['network-quality-change']?.(quality as DailyEventObjectNetworkQualityEvent),
  };
}

test.each([
  [
    { networkState: 'bad', threshold: 'good' },
    { networkState: 'good', threshold: 'good' },
  ],
  [{ threshold: 'very-low' }, { threshold: 'low' }],
])('a network is slow while Daily calls it so (%o)', (bad, good) => {
  const { quality, status } = network();
  quality(bad);
  expect(status()).toBe('slow');
  quality(good);
  expect(status()).toBe('stable');
});

test('a network that breaks off is lost, however slow it was, until all its connections are back', () => {
  const { quality, connection, status, health } = network();
  quality({ threshold: 'very-low' });
  connection('signaling', 'interrupted');
  connection('sfu', 'interrupted');
  connection('peer-to-peer', 'interrupted');
  connection('sfu', 'connected', 'ann');
  connection('signaling', 'connected');
  expect([status(), health.isLost]).toEqual(['reconnecting', true]);
  connection('peer-to-peer', 'connected');
  expect([status(), health.isLost]).toEqual(['slow', false]);
});

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
