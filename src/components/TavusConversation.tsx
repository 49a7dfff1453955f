import { type ComponentPropsWithoutRef, type ReactElement, type ReactNode, useContext } from 'react';
import { TavusContext } from '../hooks/TavusContext';
import { ConversationLayout } from './ConversationLayout';
import { Root } from './Root';
import { TavusProvider, type TavusProviderProps } from './TavusProvider';

/** The props of the conversation's box, and, without a provider above, those of the provider it brings. */
export type TavusConversationProps = TavusProviderProps &
  Pick<ComponentPropsWithoutRef<typeof Root>, 'className' | 'style' | 'id' | 'aria-label'> & {
    /** `light` or `dark`; the system's unless told. */
    readonly theme?: 'light' | 'dark' | undefined;
    /** Replaces the default arrangement of parts. */
    readonly children?: ReactNode;
  };

/**
 * A whole conversation: video, captions, transcript, typing and controls, in every state.
 *
 * Fills its box, so give it a height. Import `tavus-react/styles.css` once for its look. Below a `TavusProvider` it
 * shows that provider's conversation, else it brings a provider of its own and takes its props.
 *
 * @example
 * ```tsx
 * import { fromUrl, TavusConversation } from 'tavus-react';
 * import 'tavus-react/styles.css';
 *
 * export const App = () => (
 *   <TavusConversation source={fromUrl('https://tavus.daily.co/c123456')} style={{ height: '100dvh' }} />
 * );
 * ```
 */
export function TavusConversation(props: TavusConversationProps): ReactElement {
  const { className, style, id, theme, children, 'aria-label': ariaLabel, ...providerProps } = props;
  const isProvided = useContext(TavusContext) !== null;
  const conversation = (
    <Root
      {...(id !== undefined && { id })}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      className={className}
      style={style}
      data-theme={theme}
    >
      {children ?? <ConversationLayout />}
    </Root>
  );
  return isProvided ? conversation : <TavusProvider {...providerProps}>{conversation}</TavusProvider>;
}
