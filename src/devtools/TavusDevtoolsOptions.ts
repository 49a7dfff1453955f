import type { RecordingOptions } from '../call/recording/RecordingOptions';
import type { TavusSession } from '../hooks/conversation/TavusSession';
import type { SimulationControls } from './model/SimulationControls';

/** What the devtools show, and how. */
export interface TavusDevtoolsOptions {
  /**
   * The session to show: what `createTavusSession` returns, or what a ref on `TavusProvider` or `TavusConversation` holds. By
   * default, that of the provider around the component.
   */
  readonly session?: TavusSession | undefined;
  /** The simulation that the conversation comes from, for the tab "Faults": what `simulate()` returns. */
  readonly simulation?: SimulationControls | undefined;
  /** True to record from the mount on; by default, the recording begins when the panel opens for the first time. */
  readonly recordFromStart?: boolean | undefined;
  /**
   * What is left out of the recording, and so of the panel; see `RecordingOptions`. By default frames, and fields that look like
   * personal data. It counts when the recording begins.
   */
  readonly redact?: RecordingOptions['redact'];
  /**
   * True to set `window.__TAVUS__` to the session and its recording, for the console of the browser, which also records from then
   * on; false by default.
   */
  readonly expose?: boolean | undefined;
  /** The colors; those of the system by default. */
  readonly theme?: 'system' | 'light' | 'dark' | undefined;
}
