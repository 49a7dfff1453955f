import type { DailyEventObjectNetworkQualityEvent, NetworkConnectionType } from '@daily-co/daily-js';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { NetworkHealth } from '../../../src/call/daily/NetworkHealth';

/** Creates a `NetworkHealth` with functions that send it Daily's events and return its latest status. */
function network(isPlaying = () => false) {
  const told: string[] = [];
  const onGivenUp = vi.fn();
  const health = new NetworkHealth({ onChange: (status) => told.push(status), onGivenUp, isPlaying });
  onTestFinished(health.stop);
  return {
    health,
    told,
    onGivenUp,
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
  const { health, connection, told } = network();
  connection('peer-to-peer', 'interrupted', 'ann');
  connection('peer-to-peer', 'connected', 'bob');
  expect(told).toEqual(['reconnecting', 'reconnecting']);
  health.forget('ann');
  expect(told.at(-1)).toBe('stable');
  health.forget('bob');
  expect(told).toHaveLength(3);
});

describe('an interruption', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('ends with a message that arrives well after it, for all connections, and a late `connected` changes nothing', () => {
    const { health, connection, status, onGivenUp } = network();
    connection('sfu', 'interrupted');
    connection('peer-to-peer', 'interrupted', 'ann');
    vi.advanceTimersByTime(4000);
    health.heard();
    expect([status(), health.isLost]).toEqual(['stable', false]);
    connection('sfu', 'connected');
    vi.advanceTimersByTime(120_000);
    expect(status()).toBe('stable');
    expect(onGivenUp).not.toHaveBeenCalled();
  });

  test('does not end with a message that may have been sent before it', () => {
    const { health, connection, status } = network();
    connection('sfu', 'interrupted');
    vi.advanceTimersByTime(2000);
    health.heard();
    connection('signaling', 'interrupted');
    vi.advanceTimersByTime(2000);
    health.heard();
    expect(status()).toBe('reconnecting');
    vi.advanceTimersByTime(2000);
    health.heard();
    expect(status()).toBe('stable');
  });

  test('does not end with a message because the system clock was set', () => {
    const { health, connection, status } = network();
    connection('sfu', 'interrupted');
    vi.setSystemTime(Date.now() + 3_600_000);
    health.heard();
    expect(status()).toBe('reconnecting');
  });

  test('that a message ended can come again, and leaves a slow network slow', () => {
    const { health, connection, quality, status, onGivenUp } = network();
    quality({ threshold: 'very-low' });
    connection('sfu', 'interrupted');
    vi.advanceTimersByTime(4000);
    health.heard();
    expect(status()).toBe('slow');
    connection('sfu', 'interrupted');
    vi.advanceTimersByTime(59_000);
    expect(onGivenUp).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(onGivenUp).toHaveBeenCalledTimes(1);
  });

  test('lasts another minute, and another, while the PAL plays', () => {
    let plays = true;
    const { connection, status, onGivenUp } = network(() => plays);
    connection('sfu', 'interrupted');
    vi.advanceTimersByTime(150_000);
    expect(onGivenUp).not.toHaveBeenCalled();
    expect(status()).toBe('reconnecting');
    plays = false;
    vi.advanceTimersByTime(29_000);
    expect(onGivenUp).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(onGivenUp).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that ends in its second minute is not given up, and no timer stays', () => {
    const { connection, onGivenUp } = network(() => true);
    connection('sfu', 'interrupted');
    vi.advanceTimersByTime(70_000);
    connection('sfu', 'connected');
    vi.advanceTimersByTime(120_000);
    expect(onGivenUp).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
