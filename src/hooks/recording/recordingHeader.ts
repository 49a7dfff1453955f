import { version as reactVersion } from 'react';
import type { ConversationSession } from '../../call/session/ConversationSession';
import { packageVersion } from '../../protocol/recording/packageVersion';
import type { RecordingHeader } from '../../protocol/recording/Recording';

/** Returns the header of a recording that begins now. */
export function recordingHeader(session: ConversationSession): RecordingHeader {
  const browser = globalThis.navigator?.userAgent;
  // Keys begin with the kind of the source. What follows can be a URL that nobody else should know.
  const [source] = session.options.source?.key.split(' ') ?? [];
  return {
    version: 1,
    recordedAt: session.now(),
    versions: { 'tavus-react': packageVersion, react: reactVersion },
    ...(browser && { browser }),
    ...(source && { source }),
    redacted: [],
  };
}
