import type { DailyParticipant } from '@daily-co/daily-js';
import type { RecordedEntry, Recording } from '../../protocol/recording/Recording';
import { simulatedParticipant } from '../call/SimulatedParticipant';

/**
 * Returns a participant for the PAL of a conversation in which no participants were recorded, such as an imported one: the
 * sender of its messages. Returns undefined if participants were recorded.
 */
export function palOfMessages(
  { entries }: Recording,
  from: number,
  to: number,
): DailyParticipant | undefined {
  const conversation = entries.slice(from, to);
  if (conversation.some(bringsParticipants)) return undefined;
  const message = conversation.find(({ kind }) => kind === 'message');
  return simulatedParticipant({
    sessionId: message?.kind === 'message' ? message.from : 'pal',
    userId: 'tavus-pal-replayed',
    name: '',
    local: false,
    joinedAt: 0,
    audio: { state: 'playable' },
    video: { state: 'playable' },
  });
}

function bringsParticipants(entry: RecordedEntry): boolean {
  if (entry.kind !== 'call') return false;
  return (
    entry.event === 'participant-joined' ||
    Object.keys({ ...(entry.detail.participants as object) }).length > 1
  );
}
