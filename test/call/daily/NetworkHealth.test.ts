import type { DailyEventObjectNetworkQualityEvent, NetworkConnectionType } from '@daily-co/daily-js';
import { expect, onTestFinished, test } from 'vitest';
import { NetworkHealth } from '../../../src/call/daily/NetworkHealth';

/** Creates a `NetworkHealth` with functions that send it Daily's events and return its latest status. */
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
    // Older versions of daily-js send only a threshold, newer ones also a state.
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
])('the network is slow while Daily reports it as such (%o)', (bad, good) => {
  const { quality, status } = network();
  quality(bad);
  expect(status()).toBe('slow');
  quality(good);
  expect(status()).toBe('stable');
});

test('an interruption takes precedence over a slow network until all connections are back', () => {
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

test('an interrupted connection to a guest no longer counts once the guest has left', () => {
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
