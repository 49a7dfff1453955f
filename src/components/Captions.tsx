import { useCaption } from '../hooks/useCaption';
import { useConversation } from '../hooks/useConversation';
import type { Role } from '../protocol/TavusEvent';
import { definePart, type Part } from './definePart';
import { useLingering } from './useLingering';

/** The state of `Conversation.Captions`. */
export type CaptionsState = { readonly role: Role };

/** How long words stay readable after they were said. */
const lingerMs = 2000;

/**
 * The words being spoken now, over the video. For eyes only: the transcript tells assistive technology, once, what
 * was said.
 */
export const Captions: Part<'div', CaptionsState> = definePart('captions', 'div', () => {
  const caption = useLingering(useCaption(), lingerMs);
  const { state } = useConversation();
  if (!caption || state !== 'connected') return null;
  return {
    state: { role: caption.role },
    props: { 'aria-hidden': true },
    // The box holds two lines and shows the end of the text: new words push old ones out at the top.
    children: (
      <div data-tavus-part="caption-box">
        <div data-tavus-part="caption-text">
          <span>{caption.text}</span>
        </div>
      </div>
    ),
  };
});
