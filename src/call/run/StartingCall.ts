import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import type { Atom, PrimitiveAtom } from 'jotai/vanilla';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { MediaOfSession } from '../media/MediaOfSession';
import type { PalVoice } from '../media/PalVoice';

/** A call that is about to be joined. */
export interface StartingCall {
  readonly store: Store;
  readonly state: ConversationState;
  readonly session: MediaOfSession & { readonly call: Atom<DailyCall | null> };
  readonly voice: PrimitiveAtom<PalVoice>;
  /** Its run, whose signal is aborted when the conversation ends. */
  readonly run: { readonly signal: AbortSignal };
  /** The options of the call, with the visitor's choices. */
  readonly chosen: DailyFactoryOptions;
  /** True if the conversation was connected before. */
  readonly isRejoined: boolean;
}
