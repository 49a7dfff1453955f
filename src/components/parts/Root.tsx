import { useCallback, useEffect, useRef } from 'react';
import { directionOf } from '../../hooks/labels/directionOf';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import type { ConnectionStatus, ConversationStatus } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';
import { hushTooltips } from '../anatomy/hushTooltips';
import { keptInside } from '../anatomy/keepKeys';

/** The state of `Conversation.Root`. */
export type RootState = {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
  /** The state of the network. */
  readonly connection: ConnectionStatus;
};

/** The box around a conversation's parts: exposes state to style sheets, and name and language to screen readers. */
export const Root: Part<'section', RootState> = definePart('root', 'section', () => {
  const labels = useLabels();
  const { state, locale } = useTavusContext();
  const conversation = useTavusAtom(state.conversation);
  const box = useRef<HTMLElement | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    box.current = element;
  }, []);

  useEffect(function hushOnEscape() {
    return box.current ? hushTooltips(box.current) : undefined;
  }, []);

  return {
    ref,
    state: { state: conversation.state, connection: conversation.connection },
    props: {
      ...keptInside,
      'aria-label': labels.conversation,
      ...(locale !== undefined && { lang: locale, dir: directionOf(locale) }),
    },
  };
});
