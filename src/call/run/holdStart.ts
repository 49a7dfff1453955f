import type { DailyCall } from '@daily-co/daily-js';
import type { Atom, PrimitiveAtom } from 'jotai/vanilla';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { MediaOfSession } from '../media/MediaOfSession';
import type { PalVoice } from '../media/PalVoice';
import type { ConversationRun } from './ConversationRun';
import { hidePal } from './hidePal';
import { muteForGreeting } from './muteForGreeting';

/** A conversation that is about to be joined. */
export interface StartingCall {
  readonly store: Store;
  readonly state: ConversationState;
  readonly session: MediaOfSession & { readonly call: Atom<DailyCall | null> };
  readonly voice: PrimitiveAtom<PalVoice>;
  readonly run: ConversationRun;
}

interface StartHolds {
  readonly muteDuringGreeting?: boolean | number | undefined;
  readonly revealWhenPlaying?: boolean | undefined;
}

/** Holds back the visitor's or the PAL's media when a call starts. Loaded only if the application wants one of these. */
export function holdStart(
  { muteDuringGreeting, revealWhenPlaying }: StartHolds,
  { run, ...others }: Omit<StartingCall, 'run'> & { readonly run: ConversationRun | undefined },
): void {
  if (!run || run.signal.aborted) return;
  const starting = { ...others, run };
  // The PAL has greeted before the connection was lost.
  if (muteDuringGreeting && !run.hasStarted) muteForGreeting(starting, muteDuringGreeting);
  if (revealWhenPlaying) hidePal(starting);
}
