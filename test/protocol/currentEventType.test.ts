import { describe, expect, it } from 'vitest';
import { currentEventType, roleInEventType } from '../../src/protocol/currentEventType';

describe('currentEventType', () => {
  it.each([
    ['conversation.replica.started_speaking', 'conversation.started_speaking'],
    ['conversation.user.stopped_speaking', 'conversation.stopped_speaking'],
    ['conversation.replica_interrupted', 'conversation.stopped_speaking'],
    ['conversation.perception-analysis', 'conversation.perception_analysis'],
    ['system.replica_joined', 'system.pal_joined'],
    ['system.pal_present', 'system.replica_present'],
    ['conversation.guardrail_triggered', 'conversation.guardrail'],
    ['conversation.utterance', 'conversation.utterance'],
    ['conversation.not_known_yet', 'conversation.not_known_yet'],
  ])('maps %s to %s', (eventType, current) => {
    expect(currentEventType(eventType)).toBe(current);
  });
});

describe('roleInEventType', () => {
  it.each([
    ['conversation.user.started_speaking', 'user'],
    ['conversation.replica.started_speaking', 'pal'],
    ['conversation.pal.stopped_speaking', 'pal'],
    ['conversation.replica_interrupted', 'pal'],
    ['conversation.started_speaking', undefined],
    ['conversation.palindrome', undefined],
  ])('returns the role of %s: %s', (eventType, role) => {
    expect(roleInEventType(eventType)).toBe(role);
  });
});
