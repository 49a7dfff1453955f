import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import { type CanvasProblemCode, parseCanvasCard } from '../../protocol/canvas/parseCanvasCard';
import { parseCanvasControl } from '../../protocol/canvas/parseCanvasControl';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { FoldedCanvasCall } from '../fold/SignalEvent';
import { sameContent } from '../log/sameContent';

/** What is known besides the calls. */
export interface CanvasFacts {
  /** The keys of the cards that the visitor is done with. */
  readonly over?: ReadonlySet<string> | undefined;
  /** More origins that frames may come from. */
  readonly origins?: readonly string[] | undefined;
}

/** A card with what tells it from an earlier one with the same id. */
export interface OpenCanvasCard {
  readonly key: string;
  readonly card: CanvasCard;
}

/** A call that has no effect, and why. */
export interface CanvasProblem {
  readonly call: FoldedCanvasCall;
  readonly code: CanvasProblemCode;
  readonly problem: string;
}

/** What the calls of a conversation show. */
export interface FoldedCanvas {
  /** The one card that is open. */
  readonly open: OpenCanvasCard | undefined;
  readonly problems: readonly CanvasProblem[];
}

/**
 * Folds the calls of Magic Canvas, in their order, into the card that is open. There is at most one: each card replaces the
 * one before. A card that is shown again with the same id stays, with its new arguments; a mere repeat changes nothing. A late
 * copy of a card that is over does not open it again.
 *
 * Models reuse ids such as `call_0`, so a card is over only within its turn.
 */
export function foldCanvas(calls: readonly FoldedCanvasCall[], facts: CanvasFacts = {}): FoldedCanvas {
  const { over = new Set<string>(), origins } = facts;
  const seen = new Set<string>();
  const problems: CanvasProblem[] = [];
  let shown: Shown | undefined;

  function show(call: FoldedCanvasCall): void {
    const key = keyOf(call);
    if (seen.has(key) && shown?.key !== key) return;
    const parsed = parseCanvasCard(call, { origins });
    if (!parsed.ok) {
      problems.push({ call, code: parsed.code, problem: parsed.problem });
      return;
    }
    seen.add(key);
    const isSame = shown !== undefined && shown.call.toolCallId === call.toolCallId && !isOver(shown, key);
    const changes = !isSame || !sameContent(asked(shown?.call), asked(call));
    const revision = isSame && shown ? shown.revision + Number(changes) : 0;
    // A repeat of a card that was updated since then takes nothing back.
    const args = isSame && shown && !changes ? shown.args : (call.arguments ?? {});
    shown = { key, call, args, revision };
  }

  function isOver({ key }: Shown, next: string): boolean {
    return key !== next && over.has(key);
  }

  function control(call: FoldedCanvasCall): void {
    const action = parseCanvasControl(call);
    if (typeof action === 'string') {
      problems.push({ call, code: 'invalid-tool-arguments', problem: action });
      return;
    }
    const isMeant = action.id === undefined || action.id === shown?.call.toolCallId;
    if (!shown || !isMeant) return;
    if (action.type === 'clear') shown = undefined;
    else shown = { ...shown, args: { ...shown.args, ...action.updates }, revision: shown.revision + 1 };
  }

  for (const call of calls) {
    if (call.canvasConfig) show(call);
    else control(call);
  }
  return { open: openOf(shown, over, origins), problems };
}

/** A card as the calls so far describe it. */
interface Shown {
  readonly key: string;
  /** The newest call that showed it. */
  readonly call: FoldedCanvasCall;
  /** The arguments of that call with the updates since then. */
  readonly args: JsonObject;
  readonly revision: number;
}

function openOf(
  shown: Shown | undefined,
  over: ReadonlySet<string>,
  origins: readonly string[] | undefined,
): OpenCanvasCard | undefined {
  if (!shown || over.has(shown.key)) return undefined;
  const parsed = parseCanvasCard({ ...shown.call, arguments: shown.args }, { origins });
  return parsed.ok ? { key: shown.key, card: { ...parsed.card, revision: shown.revision } } : undefined;
}

function keyOf({ toolCallId = '', turnIdx, inferenceId = '' }: FoldedCanvasCall): string {
  return `${toolCallId} ${turnIdx ?? inferenceId}`;
}

function asked(call: FoldedCanvasCall | undefined): unknown {
  return [call?.arguments, call?.canvasConfig];
}
