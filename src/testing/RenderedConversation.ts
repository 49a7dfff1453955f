import type { RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { TavusSession } from '../hooks/conversation/TavusSession';
import type { ManualClock } from '../simulator/runtime/Clock';
import type { Simulation } from '../simulator/simulate';
import type { TranscriptRow } from './account/TranscriptRow';

/** What `renderConversation` returns: Testing Library's queries, the strings of the conversation, and its time. */
export interface RenderedConversation extends Omit<RenderResult, 'rerender'> {
  /** The conversation, as code outside of React has it. */
  readonly session: TavusSession;
  /** The simulated PAL, for everything that the functions here do not do. */
  readonly simulation: Simulation;
  /** The clock of the simulation. Advance it with `advance`, so that React updates too. A real one can only wait. */
  readonly clock: ManualClock;
  /**
   * Starts the conversation, and lets time pass until the PAL has greeted and all is quiet for a second, or the
   * conversation has failed. If the PAL stays away, ten seconds pass.
   */
  readonly start: () => Promise<void>;
  /** The PAL says a text, and time passes until all is quiet for a second. Starts the conversation if nobody has. */
  readonly palSays: (text: string) => Promise<void>;
  /**
   * The user says a text aloud, and time passes until the PAL has answered and all is quiet for a second. Starts the
   * conversation if nobody has.
   */
  readonly userSays: (text: string) => Promise<void>;
  /** Ends the conversation at once, and lets time pass until it is over. */
  readonly end: () => Promise<void>;
  /** Lets time pass, and React update. */
  readonly advance: (durationMs: number) => Promise<void>;
  /** Renders something else in the same conversation. */
  readonly rerender: (ui: ReactNode) => void;
  /** What has been said so far, in order. */
  readonly transcript: () => readonly TranscriptRow[];
}
