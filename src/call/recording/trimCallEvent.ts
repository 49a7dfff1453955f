import type { DailyEvent, DailyParticipant } from '@daily-co/daily-js';
import { isJsonObject, type JsonObject } from '../../protocol/wire/JsonObject';
import { trimParticipant } from './trimParticipant';

/** The events of a call that are recorded: what shows who was there, what was seen and heard, and what went wrong. */
export const recordedEvents: readonly DailyEvent[] = [
  'loading',
  'loaded',
  'started-camera',
  'camera-error',
  'joining-meeting',
  'joined-meeting',
  'participant-joined',
  'participant-updated',
  'participant-left',
  'track-started',
  'track-stopped',
  'active-speaker-change',
  'local-screen-share-started',
  'local-screen-share-stopped',
  'local-screen-share-canceled',
  'network-connection',
  'network-quality-change',
  'cpu-load-change',
  'nonfatal-error',
  'error',
  'left-meeting',
];

/** Fields that are secret, cannot be stored, or repeat what is known. */
const dropped = new Set(['action', 'callClientId', 'track', 'stats', 'callFrame', 'token', 'url']);

/** Returns what a recording keeps of an event of the call. */
export function trimCallEvent(event: object): JsonObject {
  const fields = Object.entries(event).filter(([name]) => !dropped.has(name));
  return Object.fromEntries(fields.map(([name, value]) => [name, trimField(name, value)]));
}

function trimField(name: string, value: unknown): unknown {
  if (name === 'participant' && value) return trimParticipant(value as DailyParticipant);
  if (name !== 'participants' || !isJsonObject(value)) return value;
  const participants = Object.entries(value) as [string, DailyParticipant][];
  return Object.fromEntries(participants.map(([id, participant]) => [id, trimParticipant(participant)]));
}
