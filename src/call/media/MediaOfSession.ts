import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { PrimitiveAtom } from 'jotai/vanilla';
import type { HandedMedia } from './HandedMedia';
import type { MediaChoices } from './MediaChoices';
import type { PreviewState } from './MediaPreview';

/** The sources of the media of a session's next call. */
export interface MediaOfSession {
  /** The application's options for the call. */
  readonly dailyOptions: DailyFactoryOptions;
  readonly mediaChoices: PrimitiveAtom<MediaChoices>;
  readonly preview: PrimitiveAtom<PreviewState | null>;
  readonly handed: HandedMedia;
}
