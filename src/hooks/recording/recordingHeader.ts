import { version as reactVersion } from 'react';
import type { ConversationSession } from '../../call/session/ConversationSession';
import { packageVersion } from '../../protocol/recording/packageVersion';
import type { RecordingHeader } from '../../protocol/recording/Recording';

/** Returns the header of a recording that begins now. */
export function recordingHeader(session: ConversationSession): RecordingHeader {
  const browser = globalThis.navigator?.userAgent;
  const source = kindOf(session.options.source?.key);
  return {
    version: 1,
    recordedAt: session.now(),
    versions: { 'tavus-react': packageVersion, react: reactVersion },
    ...(browser && { browser }),
    ...(source && { source }),
    redacted: [],
  };
}

const kinds = ['deployment', 'server', 'url', 'simulation', 'replay'];

/** Our own keys begin with the kind of the source. What follows, and any other key, can be what nobody else should know. */
function kindOf(key: string | undefined): string | undefined {
  const [kind = ''] = key?.split(' ') ?? [];
  return kinds.includes(kind) ? kind : kind && 'custom';
}
