import type { CanvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import type { TavusError } from '../../state/TavusError';
import type { ConversationSource } from '../sources/ConversationSource';
import { readReply } from '../sources/readReply';
import { startTimer } from '../startTimer';
import { notReached, notRecorded } from './canvasErrors';
import { postInteraction } from './postInteraction';
import { untilAborted } from './untilAborted';

const timeoutMs = 5000;
const retryMs = 1000;
/** If the server asks for a longer wait, the attempt fails. */
const longestRetryMs = 10_000;

/** Where an interaction goes. */
export interface Recorder {
  readonly source: ConversationSource | undefined;
  readonly conversationId: string;
  /** Aborted when the conversation ends. */
  readonly ended: AbortSignal;
  /** Once, without a second attempt. */
  readonly bestEffort?: boolean;
}

/**
 * Records an interaction. Tries once more, with the same id, if there was no reply or a fault of the server (after a second)
 * or if the server asks to wait (as long as it says). Rejects with a `canvas-post` error, or the reason of `ended`.
 */
export async function recordInteraction(interaction: CanvasInteraction, recorder: Recorder): Promise<void> {
  const failure = await attempt(interaction, recorder);
  if (!failure) return;
  if (failure.retryMs === undefined || recorder.bestEffort) throw failure.error;
  await pause(failure.retryMs, recorder.ended);
  const again = await attempt(interaction, recorder);
  if (again) throw again.error;
}

interface Failure {
  readonly error: TavusError;
  /** When to try again; undefined if that cannot help. */
  readonly retryMs: number | undefined;
}

async function attempt(interaction: CanvasInteraction, recorder: Recorder): Promise<Failure | undefined> {
  const { source, conversationId, ended } = recorder;
  const controller = new AbortController();
  const abort = () => controller.abort(ended.reason);
  const stopTimer = startTimer(() => controller.abort(new Error('It took too long.')), timeoutMs);
  if (ended.aborted) abort();
  ended.addEventListener('abort', abort);
  try {
    const context = { conversationId, signal: controller.signal };
    const recorded = source?.recordInteraction
      ? source.recordInteraction(interaction, context)
      : postInteraction(interaction, context);
    const response = await untilAborted(Promise.resolve(recorded), controller.signal);
    if (!response || response.ok) return undefined;
    const reply = await untilAborted(readReply(response), controller.signal);
    return { error: notRecorded(reply), retryMs: retryAfter(reply.status, reply.retryAfter) };
  } catch (cause) {
    if (ended.aborted) throw ended.reason;
    return { error: notReached(cause), retryMs };
  } finally {
    stopTimer();
    ended.removeEventListener('abort', abort);
  }
}

function retryAfter(status: number, seconds: number | undefined): number | undefined {
  if (status >= 500) return retryMs;
  const waitMs = status === 429 && seconds !== undefined ? seconds * 1000 : undefined;
  return waitMs !== undefined && waitMs <= longestRetryMs ? waitMs : undefined;
}

function pause(delayMs: number, ended: AbortSignal): Promise<void> {
  let stopTimer: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    stopTimer = startTimer(resolve, delayMs);
  });
  return untilAborted(wait, ended).finally(() => stopTimer());
}
