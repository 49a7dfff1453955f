import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useContext,
  useImperativeHandle,
} from 'react';
import { createHandle } from '../hooks/conversation/createHandle';
import type { TavusSession } from '../hooks/conversation/TavusSession';
import { TavusContext, useTavusContext } from '../hooks/react/TavusContext';
import { ConversationLayout, type ConversationLayoutProps } from './layout/ConversationLayout';
import { splitLayout } from './layout/splitLayout';
import { Root } from './parts/Root';
import { TavusProvider, type TavusProviderProps } from './provider/TavusProvider';

/** The props of the conversation's box and, without a provider above it, of the provider it creates. */
export type TavusConversationProps = TavusProviderProps &
  ConversationLayoutProps &
  Pick<ComponentPropsWithoutRef<typeof Root>, 'className' | 'style' | 'id' | 'aria-label'> & {
    /** Defaults to the nearest `data-theme` above it, or else to the system's color scheme. */
    readonly theme?: 'light' | 'dark' | 'system' | undefined;
    /** How much space everything takes. Defaults to the nearest `data-density` above it, or else to `comfortable`. */
    readonly density?: 'comfortable' | 'compact' | undefined;
    /** Replaces the default layout, including its screens. */
    readonly children?: ReactNode;
  };

/**
 * A whole conversation, screen by screen: a preview, a camera and microphone check (with `hairCheck`), the call with
 * video, captions, transcript, text input and controls, and an end screen.
 *
 * Fills its container, so give it a height. Import `tavus-react/styles.css` once for its styles. Below a
 * `TavusProvider` it shows that provider's conversation; otherwise it creates its own provider and accepts its props.
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
export const TavusConversation: ForwardRefExoticComponent<
  TavusConversationProps & RefAttributes<TavusSession>
> = forwardRef(function TavusConversation(props, ref) {
  const { className, style, id, theme, density, children, 'aria-label': ariaLabel, ...others } = props;
  const { layout, others: providerProps } = splitLayout(others);
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
      {children ?? <ConversationLayout {...layout} />}
    </Root>
  );
  const withHandle = <WithHandle ref={ref}>{conversation}</WithHandle>;
  return isProvided ? withHandle : <TavusProvider {...providerProps}>{withHandle}</TavusProvider>;
});

/** Hands out the session of the provider above it. */
const WithHandle = forwardRef<TavusSession, { readonly children: ReactElement }>(function WithHandle(
  { children },
  ref,
) {
  const { store, state, session } = useTavusContext();
  useImperativeHandle(ref, () => createHandle({ store, state, session }), [store, state, session]);
  return children;
});
