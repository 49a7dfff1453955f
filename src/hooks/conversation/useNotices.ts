import { createReplacedInputs } from '../../call/media/ReplacedInputs';
import { useLabels } from '../labels/useLabels';
import { changeHelp, mediaHelp } from '../media/mediaHelp';
import { useCamera } from '../media/useCamera';
import { useMicrophone } from '../media/useMicrophone';
import { useMutedSpeech } from '../media/useMutedSpeech';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';
import { useConversation } from './useConversation';

/** Something the user should know while they talk. */
export interface Notice {
  /** The subject of the notice. */
  readonly kind: 'reconnecting' | 'slow' | 'muted' | 'microphone' | 'camera';
  /** The text to show to the user, from the labels. */
  readonly text: string;
}

/**
 * Returns what the user should know right now, most important first: the connection is lost or slow, they are speaking
 * while muted, their microphone cannot be used, the system mutes their microphone or camera, or another one has replaced
 * it after it was unplugged. Empty if there is no problem, and while not connected.
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
  const { permission, mutedBySystem } = useMicrophone();
  const camera = useCamera();
  const replaced = useTavusAtom(useTavusContext().session.part(createReplacedInputs));
  const labels = useLabels();
  const muted = useMutedSpeech();
  if (state !== 'connected') return [];
  const notices: Notice[] = [];
  if (connection === 'reconnecting') notices.push({ kind: 'reconnecting', text: labels.reconnectingHelp });
  if (connection === 'slow') notices.push({ kind: 'slow', text: labels.slowHelp });
  if (muted) notices.push({ kind: 'muted', text: labels.mutedHelp });
  const problem = permission === 'pending' ? undefined : mediaHelp('microphone', permission, labels);
  const texts = {
    microphone: problem ?? changeHelp('microphone', mutedBySystem, replaced.audio, labels),
    camera: changeHelp('camera', camera.mutedBySystem, replaced.video, labels),
  };
  for (const kind of ['microphone', 'camera'] as const) {
    const text = texts[kind];
    if (text) notices.push({ kind, text });
  }
  return notices;
}
