import { useConversation } from '../../hooks/conversation/useConversation';
import { useCaption } from '../../hooks/speech/useCaption';
import type { Role } from '../../protocol/TavusEvent';
import { definePart, type Part } from '../anatomy/definePart';
import { useLingering } from './useLingering';

/** Where captions stand on the stage. */
export type CaptionsPosition = 'bottom' | 'top';

/** How large captions are. */
export type CaptionsSize = 'small' | 'medium' | 'large';

/** The state of `Conversation.Captions`. */
export type CaptionsState = {
  /** Who says the words. */
  readonly role: Role;
  /** Where the captions stand. */
  readonly position: CaptionsPosition;
  /** How large they are. */
  readonly size: CaptionsSize;
};

/** The own props of `Conversation.Captions`. */
export type CaptionsOwnProps = {
  /** `bottom` unless told. */
  readonly position?: CaptionsPosition | undefined;
  /** `medium` unless told; `--tavus-caption-size` sets any other. */
  readonly size?: CaptionsSize | undefined;
};

/** How long words stay readable after they were said. */
const lingerMs = 2000;

/**
 * The words being spoken now, over the video, two lines of them at most. For eyes only: the transcript tells
 * assistive technology, once, what was said. Browsers do not tell a page the system's caption style; what they do tell
 * (more contrast, less transparency, forced colours, a larger font) the style sheet follows.
 */
export const Captions: Part<'div', CaptionsState, CaptionsOwnProps> = definePart(
  'captions',
  'div',
  ({ position = 'bottom', size = 'medium' }: CaptionsOwnProps) => {
    const caption = useLingering(useCaption(), lingerMs);
    const { state } = useConversation();
    if (!caption || state !== 'connected') return null;
    return {
      state: { role: caption.role, position, size },
      props: { 'aria-hidden': true },
      // The box holds two lines and shows the end of the text: new words push old ones out at the top.
      children: (
        <div data-tavus-part="caption-box">
          <div data-tavus-part="caption-text" dir="auto">
            <span>{caption.text}</span>
          </div>
        </div>
      ),
    };
  },
  ['position', 'size'],
);
