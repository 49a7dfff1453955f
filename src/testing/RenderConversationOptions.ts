import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { SourceProps } from '../call/sources/providedSource';
import type { TavusProviderProps } from '../components/provider/TavusProvider';
import type { SimulateOptions } from '../simulator/call/SimulateOptions';
import type { ManualClock } from '../simulator/runtime/Clock';
import type { Script } from '../simulator/script/Script';

/** The options of `renderConversation`. All are optional. */
export interface RenderConversationOptions {
  /** What the simulated PAL says and does. Missing fields are taken from the default script. */
  readonly script?: Script | undefined;
  /**
   * The options of the simulation, such as `failJoin` and `faults`. Defaults to the same conversation in every run
   * (`seed: 1`), without media, with an end that takes no time (`leaveMs: 0`).
   */
  readonly options?: Omit<SimulateOptions, 'clock'> | undefined;
  /** The clock of the simulation, for a test with several conversations. Defaults to a new one. */
  readonly clock?: ManualClock | undefined;
  /** The props of the provider, such as `labels` or `onToolCall`. */
  readonly provider?: Omit<TavusProviderProps, keyof SourceProps | 'session' | 'children'> | undefined;
  /** Renders the tree, for example with providers of the application. Defaults to Testing Library's `render`. */
  readonly render?: ((ui: ReactElement) => RenderResult) | undefined;
}
