import { useLabels } from '../labels/useLabels';
import { mediaHelp } from '../media/mediaHelp';
import { useMicrophone } from '../media/useMicrophone';
import { useMutedSpeech } from '../media/useMutedSpeech';
import { useConversation } from './useConversation';

/** Something the user should know while they talk. */
export interface Notice {
  /** What it is about. */
  readonly kind: 'reconnecting' | 'slow' | 'muted' | 'microphone';
  /** What to tell the user, from the labels. */
  readonly text: string;
}

/**
 * What the user should know just now, the most important first: the connection is lost or slow, they speak while muted,
 * their microphone cannot be used. Empty when all is well.
 *
 * @example
 * ```tsx
 * import { useNotices } from 'tavus-react';
 *
 * export function Hints() {
 *   return useNotices().map(({ kind, text }) => <p key={kind}>{text}</p>);
 * }
 * ```
 */
export function useNotices(): readonly Notice[] {
  const { state, connection } = useConversation();
  const { permission } = useMicrophone();
  const labels = useLabels();
  const muted = useMutedSpeech();
  if (state !== 'connected') return [];
  const notices: Notice[] = [];
  if (connection === 'reconnecting') notices.push({ kind: 'reconnecting', text: labels.reconnectingHelp });
  if (connection === 'slow') notices.push({ kind: 'slow', text: labels.slowHelp });
  if (muted) notices.push({ kind: 'muted', text: labels.mutedHelp });
  const help = mediaHelp('microphone', permission, labels);
  if (help && permission !== 'pending') notices.push({ kind: 'microphone', text: help });
  return notices;
}
