import type { DailyCall } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { isLostTrack } from '../../../src/call/media/isLostTrack';

const track = (readyState: MediaStreamTrackState) => ({ readyState }) as MediaStreamTrack;

function callWith(persistentTrack: MediaStreamTrack | undefined): DailyCall {
  return {
    participants: () => ({ local: { tracks: { audio: { persistentTrack } } } }),
  } as unknown as DailyCall;
}

test('the current track of the call is lost once it has ended', () => {
  const live = track('live');
  const ended = track('ended');
  expect(isLostTrack(callWith(live), 'audio', live)).toBe(false);
  expect(isLostTrack(callWith(ended), 'audio', ended)).toBe(true);
});

test('a track that the call no longer uses is not lost', () => {
  const ended = track('ended');
  expect(isLostTrack(callWith(undefined), 'audio', ended)).toBe(false);
  expect(isLostTrack(callWith(track('live')), 'audio', ended)).toBe(false);
});

test('a call without a local participant has lost no track', () => {
  const call = { participants: () => ({}) } as unknown as DailyCall;
  expect(isLostTrack(call, 'audio', track('ended'))).toBe(false);
});
