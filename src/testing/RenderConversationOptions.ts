import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { ConversationSource } from '../call/sources/ConversationSource';
import type { SourceProps } from '../call/sources/providedSource';
import type { TavusProviderProps } from '../components/provider/TavusProvider';
import type { SimulateOptions } from '../simulator/call/SimulateOptions';
import type { ManualClock } from '../simulator/runtime/Clock';
import type { Script } from '../simulator/script/Script';
import type { Simulation } from '../simulator/simulate';

/** The options of `renderConversation`. All are optional. */
export interface RenderConversationOptions {
  /** What the simulated PAL says and does. Missing fields are taken from the default script. */
  readonly script?: Script | undefined;
  /**
   * The options of the simulation, such as `failJoin` and `faults`. Defaults to the same conversation in every run
   * (`seed: 1`), without media unless the time is real, with an end that takes no time (`leaveMs: 0`).
   */
  readonly options?: Omit<SimulateOptions, 'clock'> | undefined;
  /**
   * The clock of the simulation, for a test with several conversations; or `'real'`, for a test in a browser, where
   * videos play and styles move: the functions wait then. Defaults to a new clock that stands still between them.
   */
  readonly clock?: ManualClock | 'real' | undefined;
  /**
   * Makes the source of the conversations from the simulation, for one of your own that has its call or reports its errors.
   * Defaults to the simulation itself.
   */
  readonly source?: ((simulation: Simulation) => ConversationSource) | undefined;
  /** The props of the provider, such as `labels` or `onToolCall`. */
  readonly provider?: Omit<TavusProviderProps, keyof SourceProps | 'session' | 'children'> | undefined;
  /** Renders the tree, for example with providers of the application. Defaults to Testing Library's `render`. */
  readonly render?: ((ui: ReactElement) => RenderResult) | undefined;
}
