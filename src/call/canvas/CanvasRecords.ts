import type { CanvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import { canvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import type { OpenCanvasCard } from '../../state/canvas/foldCanvas';
import { sameContent } from '../../state/log/sameContent';
import { callSafely } from '../Listeners';
import type { ConversationSession } from '../session/ConversationSession';
import type { CanvasAction } from './CanvasAction';
import type { CanvasHost } from './CanvasHost';
import { callbackFailed, notNow } from './canvasErrors';
import { RateLimit } from './RateLimit';
import { type Recorder, recordInteraction } from './recordInteraction';
import { reportCanvas } from './reportCanvas';
import { untilAborted } from './untilAborted';

/** Records interactions, each after the application has seen it. */
export class CanvasRecords {
  readonly #session: ConversationSession;
  readonly #hosts: () => Iterable<CanvasHost>;
  readonly #limit = new RateLimit();
  #failed: { readonly key: string; readonly interaction: CanvasInteraction } | undefined;

  constructor(session: ConversationSession, hosts: () => Iterable<CanvasHost>) {
    this.#session = session;
    this.#hosts = hosts;
  }

  /** Records an interaction. Rejects with a `canvas-post` error if that fails, or with the reason of `ended`. */
  async record(
    open: OpenCanvasCard,
    action: CanvasAction,
    recorder: Omit<Recorder, 'source'>,
  ): Promise<void> {
    if (!this.#limit.take(this.#session.now())) throw notNow('there were too many in a short time');
    const interaction = this.#interactionFor(open, action);
    await untilAborted(this.#announce(interaction), recorder.ended);
    if (!recorder.bestEffort) this.#failed = { key: open.key, interaction };
    await recordInteraction(interaction, { ...recorder, source: this.#session.options.source });
    if (!recorder.bestEffort) this.#failed = undefined;
    for (const { onRecorded } of [...this.#hosts()]) callSafely(() => onRecorded?.(interaction));
  }

  /** Another attempt at the same has the same id: Tavus may have recorded it although no reply arrived. */
  #interactionFor({ key, card }: OpenCanvasCard, action: CanvasAction): CanvasInteraction {
    const { type, value = {}, ...options } = action;
    const failed = this.#failed?.key === key ? this.#failed.interaction : undefined;
    const isSame = failed?.type === type && sameContent(failed.value, value);
    const interactionId = options.interactionId ?? (isSame ? failed.interaction_id : undefined);
    return canvasInteraction(card, type, value, { ...options, interactionId });
  }

  async #announce(interaction: CanvasInteraction): Promise<void> {
    for (const { onInteraction } of [...this.#hosts()]) {
      try {
        await onInteraction?.(interaction);
      } catch (cause) {
        reportCanvas(this.#session, callbackFailed(cause));
      }
    }
  }
}
