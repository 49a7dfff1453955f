import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RecordingOptions } from '../../call/recording/RecordingOptions';
import { useTavusContext } from '../react/TavusContext';
import type { ConversationRecording } from './ConversationRecording';
import { RecordingControl } from './RecordingControl';

/** How and when to record. */
export interface UseRecordingOptions extends RecordingOptions {
  /** False to record only when `start` is called; by default the recording begins when the component mounts. */
  readonly autoStart?: boolean | undefined;
}

/** What {@link useRecording} returns. Its functions are stable, and it changes only when the recording starts or stops. */
export interface RecordingControls extends Omit<ConversationRecording, 'length'> {
  /** The recording itself, which always tells its present length. It is the same object all the time. */
  readonly recording: ConversationRecording;
}

/**
 * Records the conversations of the provider, from the mount of the component until it unmounts.
 *
 * The component re-renders when the recording starts and stops, and not while it goes on. The options are those of the
 * first render. See `recordConversation` for what is in a recording.
 *
 * @example
 * ```tsx
 * import { useRecording } from 'tavus-react';
 *
 * export function ReportButton() {
 *   const { download } = useRecording();
 *   return <button onClick={() => download('report.tavus.jsonl')}>Save a report</button>;
 * }
 * ```
 */
export function useRecording(options: UseRecordingOptions = {}): RecordingControls {
  const { session, store, state } = useTavusContext();
  const [first] = useState(options);
  const { autoStart = true } = first;
  const recording = useMemo(
    () => new RecordingControl({ session, store, state }, first),
    [session, store, state, first],
  );
  const isRecording = useSyncExternalStore(
    recording.onChange,
    () => recording.isRecording,
    () => false,
  );

  useEffect(
    function recordWhileMounted() {
      if (autoStart) recording.start();
      return recording.stop;
    },
    [recording, autoStart],
  );

  return useMemo(() => {
    const { start, stop, toText, read, download, subscribe } = recording;
    return { recording, isRecording, start, stop, toText, read, download, subscribe };
  }, [recording, isRecording]);
}
