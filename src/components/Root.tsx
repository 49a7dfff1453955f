import { directionOf } from '../hooks/directionOf';
import { useTavusContext } from '../hooks/TavusContext';
import { useLabels } from '../hooks/useLabels';
import { useTavusAtom } from '../hooks/useTavusAtom';
import type { ConnectionStatus, ConversationStatus } from '../state/Conversation';
import { definePart, type Part } from './definePart';

/** The state of `Conversation.Root`. */
export type RootState = {
  /** Where the conversation stands. */
  readonly state: ConversationStatus;
  /** The state of the network. */
  readonly connection: ConnectionStatus;
};

/** The box around a conversation's parts: carries its state for style sheets, and its name and language for assistive technology. */
export const Root: Part<'section', RootState> = definePart('root', 'section', () => {
  const labels = useLabels();
  const { state, locale } = useTavusContext();
  const conversation = useTavusAtom(state.conversation);
  return {
    state: { state: conversation.state, connection: conversation.connection },
    props: {
      'aria-label': labels.conversation,
      ...(locale !== undefined && { lang: locale, dir: directionOf(locale) }),
    },
  };
});
