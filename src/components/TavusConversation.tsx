import { type ComponentPropsWithoutRef, type ReactElement, type ReactNode, useContext } from 'react';
import { TavusContext } from '../hooks/react/TavusContext';
import { ConversationLayout, type ConversationLayoutProps } from './layout/ConversationLayout';
import { Root } from './parts/Root';
import { TavusProvider, type TavusProviderProps } from './provider/TavusProvider';

/** The props of the conversation's box, and, without a provider above, those of the provider it brings. */
export type TavusConversationProps = TavusProviderProps &
  ConversationLayoutProps &
  Pick<ComponentPropsWithoutRef<typeof Root>, 'className' | 'style' | 'id' | 'aria-label'> & {
    /** Unless told, that of the nearest `data-theme` around it, else the system's. */
    readonly theme?: 'light' | 'dark' | 'system' | undefined;
    /** How much room everything takes; `comfortable` unless told, or unless `data-density` around it says otherwise. */
    readonly density?: 'comfortable' | 'compact' | undefined;
    /** Replaces the default arrangement of parts, screens included. */
    readonly children?: ReactNode;
  };

/**
 * A whole conversation, screen by screen: a preview, with `hairCheck` a look at camera and microphone, the call with
 * video, captions, transcript, typing and controls, and its end.
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
 *   <TavusConversation
 *     source={fromUrl('https://tavus.daily.co/c123456')}
 *     hairCheck
 *     preview={{ title: 'Meet Mira', description: 'She knows everything about our prices.' }}
 *     style={{ height: '100dvh' }}
 *   />
 * );
 * ```
 */
export function TavusConversation(props: TavusConversationProps): ReactElement {
  const { className, style, id, theme, density, children, 'aria-label': ariaLabel, ...others } = props;
  const { hairCheck, preview, microphone, afterCall, ...providerProps } = others;
  const isProvided = useContext(TavusContext) !== null;
  const conversation = (
    <Root
      {...(id !== undefined && { id })}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      className={className}
      style={style}
      data-theme={theme}
      data-density={density}
    >
      {children ?? <ConversationLayout {...{ hairCheck, preview, microphone, afterCall }} />}
    </Root>
  );
  return isProvided ? conversation : <TavusProvider {...providerProps}>{conversation}</TavusProvider>;
}
