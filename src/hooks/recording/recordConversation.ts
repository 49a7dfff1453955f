import type { RecordingOptions } from '../../call/recording/RecordingOptions';
import { TavusError } from '../../state/TavusError';
import type { TavusSession } from '../conversation/TavusSession';
import { openSessions } from '../react/openSessions';
import type { ConversationRecording } from './ConversationRecording';
import { RecordingControl } from './RecordingControl';

/**
 * Records the conversations of a session from now on: what came in, what was sent, and what the call reported, without
 * media. The recording can be saved, read again with `readRecording` and played with `replay` of `tavus-react/simulator`.
 *
 * The session is what `createTavusSession` returns, or what a ref on `TavusProvider` or `TavusConversation` holds. Personal
 * data is redacted unless `redact` says otherwise; see {@link RecordingOptions}.
 *
 * @example
 * ```ts
 * import { createTavusSession, fromServer, recordConversation } from 'tavus-react';
 *
 * const session = createTavusSession({ source: fromServer('/api/tavus') });
 * const recording = recordConversation(session);
 *
 * export async function report(): Promise<void> {
 *   recording.stop();
 *   await fetch('/reports', { method: 'POST', body: recording.toText() });
 * }
 * ```
 */
export function recordConversation(
  session: TavusSession,
  options: RecordingOptions = {},
): ConversationRecording {
  const opened = openSessions.get(session);
  if (!opened)
    throw new TavusError('missing-provider', 'This is no session that can be recorded.', {
      hint: 'Pass what createTavusSession returns, or what a ref on TavusProvider or TavusConversation holds.',
      recoverable: false,
    });
  const recording = new RecordingControl(opened, options);
  recording.start();
  return recording;
}
