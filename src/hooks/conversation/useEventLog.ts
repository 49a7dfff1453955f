import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTavusContext } from '../react/TavusContext';
import { type EventLogState, EventRecorder } from './EventRecorder';

/** The recorded messages, and what controls their recording. */
export interface EventLog extends EventLogState {
  /** Stops recording. Messages that arrive until `resume` are not in the log. */
  readonly pause: () => void;
  /** Records again. */
  readonly resume: () => void;
  /** Removes all messages from the log. */
  readonly clear: () => void;
}

/** How to record messages. */
export interface EventLogOptions {
  /** How many messages are kept, the newest; 200 by default. Zero keeps none. */
  readonly limit?: number | undefined;
}

/**
 * Records the newest messages of the PAL, each as it was sent and as a canonical event, duplicates included.
 *
 * Recording begins when the component mounts, and goes on over several conversations until it unmounts; without a mounted
 * log, nothing is kept. The component re-renders once for each batch of messages, at most ten times a second. Messages
 * with camera frames are large: choose a small `limit` where the PAL uses perception tools.
 *
 * @example
 * ```tsx
 * import { useEventLog } from 'tavus-react';
 *
 * export function Console() {
 *   const { events, paused, pause, resume, clear } = useEventLog({ limit: 50 });
 *   return (
 *     <>
 *       <button onClick={paused ? resume : pause}>{paused ? 'Resume' : 'Pause'}</button>
 *       <button onClick={clear}>Clear</button>
 *       {events.map(({ key, event, raw }) => (
 *         <p key={key}>{event?.type ?? JSON.stringify(raw)}</p>
 *       ))}
 *     </>
 *   );
 * }
 * ```
 */
export function useEventLog({ limit = 200 }: EventLogOptions = {}): EventLog {
  const { session } = useTavusContext();
  const [recorder] = useState(() => new EventRecorder());
  const shown = useSyncExternalStore(recorder.subscribe, recorder.state, recorder.state);
  const kept = Math.max(0, Math.floor(limit) || 0);

  useEffect(
    function limitLog() {
      recorder.keep(kept);
    },
    [recorder, kept],
  );

  useEffect(
    function recordEvents() {
      return recorder.listen(session);
    },
    [recorder, session],
  );

  const { pause, resume, clear } = recorder;
  return useMemo(() => ({ ...shown, pause, resume, clear }), [shown, pause, resume, clear]);
}
