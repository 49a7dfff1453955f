import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { Store } from '../../state/ConversationWriter';
import { endPreview } from './endPreview';
import { withChoices, withoutGoneDevices } from './MediaChoices';
import type { MediaOfSession } from './MediaOfSession';

/** Returns the options of a call that uses what the visitor chose, and the tracks of the hair check, which it ends. */
export async function callOptions(store: Store, session: MediaOfSession): Promise<DailyFactoryOptions> {
  const choices = await withoutGoneDevices(store.get(session.mediaChoices));
  // The conversation may have ended in the meantime, and the hair check goes on.
  if (session.handed.isOpen) endPreview(store, session.preview);
  return session.handed.prepare(withChoices(session.dailyOptions, choices));
}
