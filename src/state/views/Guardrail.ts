import { type Atom, atom } from 'jotai/vanilla';
import type { GuardrailEvent } from '../../protocol/TavusEvent';
import type { ConversationState } from '../ConversationState';
import type { SignalEvent } from '../fold/SignalEvent';
import { remembered } from './remembered';

/** A guardrail of the PAL that was triggered, once. */
export interface TriggeredGuardrail {
  /** Stable for the whole conversation, so it can be used as a list key. */
  readonly key: string;
  /** The guardrail's name in the PAL's configuration. */
  readonly name: string;
  /** The guardrail's id. */
  readonly uuid?: string | undefined;
  /** Why it was triggered, in Tavus's words. */
  readonly reason?: string | undefined;
  /** When it was triggered, in milliseconds since the epoch by this device's clock. Undefined without a time. */
  readonly triggeredAt?: number | undefined;
  /** The turn in which it was triggered. */
  readonly turnIdx?: number | undefined;
}

/** Creates the atom of a conversation's triggered guardrails, in order and without duplicates. */
export function createGuardrailsAtom(state: ConversationState): Atom<readonly TriggeredGuardrail[]> {
  const remember = remembered<readonly TriggeredGuardrail[]>();
  return atom((get) => {
    const events = get(state.signals).filter(isGuardrail);
    const offsetMs = get(state.offsetMs);
    return remember([offsetMs, ...events], () => guardrailsOf(events, offsetMs));
  });
}

function guardrailsOf(events: readonly GuardrailEvent[], offsetMs: number): readonly TriggeredGuardrail[] {
  const guardrails: TriggeredGuardrail[] = [];
  const known = new Set<string>();
  let latest = '';
  for (const {
    guardrail: name,
    guardrailUuid: uuid,
    reason,
    turnIdx,
    inferenceId,
    seq,
    timestamp,
  } of events) {
    // As elsewhere, a duplicate has the same content and the same `seq` or timestamp or, without both, comes next.
    const content = JSON.stringify([name, uuid, reason, turnIdx, inferenceId]);
    const numbered = seq === undefined ? [] : [`seq ${seq} ${content}`];
    const marks = timestamp === undefined ? numbered : [...numbered, `time ${timestamp} ${content}`];
    const isCopy = marks.length === 0 ? content === latest : marks.some((mark) => known.has(mark));
    for (const mark of marks) known.add(mark);
    latest = content;
    if (isCopy) continue;
    const key = marks[0] ?? `${guardrails.length} ${content}`;
    const triggeredAt = timestamp === undefined ? undefined : timestamp + offsetMs;
    guardrails.push({ key, name, uuid, reason, triggeredAt, turnIdx });
  }
  return guardrails;
}

function isGuardrail(signal: SignalEvent): signal is GuardrailEvent {
  return signal.type === 'conversation.guardrail';
}
