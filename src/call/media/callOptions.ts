import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { PrimitiveAtom } from 'jotai/vanilla';
import type { Store } from '../../state/ConversationWriter';
import { endPreview } from './endPreview';
import type { HandedMedia } from './HandedMedia';
import { type MediaChoices, withChoices, withoutGoneDevices } from './MediaChoices';
import type { PreviewState } from './MediaPreview';

/** Where the media of a session's next call come from. */
export interface MediaOfSession {
  /** The application's options for the call. */
  readonly dailyOptions: DailyFactoryOptions;
  readonly mediaChoices: PrimitiveAtom<MediaChoices>;
  readonly preview: PrimitiveAtom<PreviewState | null>;
  readonly handed: HandedMedia;
}

/** Returns the options of a call that uses what the visitor chose, and the tracks of the hair check, which it ends. */
export async function callOptions(store: Store, session: MediaOfSession): Promise<DailyFactoryOptions> {
  const choices = await withoutGoneDevices(store.get(session.mediaChoices));
  // The conversation may have ended in the meantime, and the hair check goes on.
  if (session.handed.isOpen) endPreview(store, session.preview);
  return session.handed.prepare(withChoices(session.dailyOptions, choices));
}
