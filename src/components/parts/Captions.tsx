import { useConversation } from '../../hooks/conversation/useConversation';
import { useCaption } from '../../hooks/speech/useCaption';
import type { Role } from '../../protocol/TavusEvent';
import { definePart, type Part } from '../anatomy/definePart';
import { PagedCaption } from './PagedCaption';

/** Where captions appear on the stage. */
export type CaptionsPosition = 'bottom' | 'top';

/** How large captions are. */
export type CaptionsSize = 'small' | 'medium' | 'large';

/** The state of `Conversation.Captions`. */
export type CaptionsState = {
  /** Who is speaking. */
  readonly role: Role;
  /** Where the captions appear. */
  readonly position: CaptionsPosition;
  /** How large they are. */
  readonly size: CaptionsSize;
};

/** The props that `Conversation.Captions` adds to those of its element. */
export type CaptionsOwnProps = {
  /** Defaults to `bottom`, where they always are in a box of less than 560 × 500 pixels. */
  readonly position?: CaptionsPosition | undefined;
  /** Defaults to `medium`; `--tavus-caption-size` sets any other size, such as `1.4em`. */
  readonly size?: CaptionsSize | undefined;
};

/** How long words stay visible after the speaker stops. */
const lingerMs = 2000;

/**
 * The words being spoken now, on top of the video, in two lines at most. A text that arrives as a whole, such as a
 * greeting, is shown page by page, each for as long as it takes to read. Hidden from assistive technology, to which
 * the transcript announces each utterance once. Browsers do not expose the system's caption style to a page; the style
 * sheet follows what they do expose (more contrast, less transparency, forced colors, a larger font).
 */
export const Captions: Part<'div', CaptionsState, CaptionsOwnProps> = definePart(
  'captions',
  'div',
  ({ position = 'bottom', size = 'medium' }: CaptionsOwnProps) => {
    const caption = useCaption({ lingerMs });
    const { state } = useConversation();
    if (!caption || state !== 'connected') return null;
    return {
      state: { role: caption.role, position, size },
      props: { 'aria-hidden': true },
      // The box fits two lines and shows the end of the text, so a new line pushes the oldest one out at the top.
      children: (
        <div data-tavus-part="caption-box">
          {/* A text that is whole at first may stream in after all, from its beginning. */}
          <PagedCaption key={`${caption.utteranceId} ${caption.whole}`} caption={caption} />
        </div>
      ),
    };
  },
  ['position', 'size'],
);
