import { DailyProvider } from '@daily-co/daily-react';
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SessionOptions } from '../../call/session/SessionOptions';
import { providedSource, type SourceProps } from '../../call/sources/providedSource';
import { createLazyHandle } from '../../hooks/conversation/createLazyHandle';
import type { TavusSession } from '../../hooks/conversation/TavusSession';
import { useDailyCall } from '../../hooks/conversation/useDailyCall';
import type { Labels } from '../../hooks/labels/Labels';
import { LabelsContext } from '../../hooks/labels/LabelsContext';
import { openSession } from '../../hooks/react/openSession';
import { openSessions } from '../../hooks/react/openSessions';
import { TavusContext, type TavusContextValue } from '../../hooks/react/TavusContext';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import { useLatest } from '../../hooks/react/useLatest';
import type { Store } from '../../state/ConversationWriter';
import { InputFallback } from './InputFallback';
import { PalAudio } from './PalAudio';
import { useDailyStore } from './useDailyStore';
import { useStable } from './useStable';

/** The props of `TavusProvider`; none of them need to be memoized. */
export interface TavusProviderProps extends Omit<SessionOptions, 'source'>, SourceProps {
  /** A session that was created before, by `createTavusSession`. Defaults to one of the provider's own. */
  readonly session?: TavusSession | undefined;
  /** The Jotai store for daily-react's atoms. Defaults to the surrounding store. */
  readonly jotaiStore?: Store | undefined;
  /** Replacements for the English texts that visitors read. Full translations are in `tavus-react/locales/…`. */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * The BCP 47 tag of the language, such as `de-CH`, for times and for `lang` and `dir` of `Conversation.Root`. By
   * default, times use the browser's locale, and language and direction are inherited from the page.
   */
  readonly locale?: string | undefined;
  /** The components that use the conversation. */
  readonly children?: ReactNode;
}

/**
 * Owns a Daily call with a Tavus PAL, plays the PAL's voice, and provides state to the hooks and parts below it.
 *
 * A conversation costs money from its creation, so none is created automatically unless `autoStart` or `prepare` is set:
 * call `start()` of `useConversation()` in response to a gesture. Unmounting ends the conversation. daily-react's hooks and
 * the application's own Jotai atoms work below it. `dailyOptions` are passed to daily-js when the call is created
 * (see "createCallObject" in the Daily docs). A `ref` holds a `TavusSession`, for code outside of React.
 *
 * @example
 * ```tsx
 * import { Conversation, TavusProvider } from 'tavus-react';
 *
 * export const App = () => (
 *   <TavusProvider conversationUrl="https://tavus.daily.co/c123456" onEnded={({ reason }) => console.log(reason)}>
 *     <Conversation.Stage />
 *     <Conversation.StartButton />
 *     <Conversation.EndButton />
 *   </TavusProvider>
 * );
 * ```
 */
export const TavusProvider: ForwardRefExoticComponent<TavusProviderProps & RefAttributes<TavusSession>> =
  forwardRef(function TavusProvider(props, ref) {
    const { session: given, jotaiStore, labels, locale, children, ...others } = props;
    const { conversationUrl, token, deploymentId, ...provided } = others;
    const options: SessionOptions = { ...provided, source: providedSource(others) };
    const [own] = useState(() => openSession(options));
    const opened = given && openSessions.get(given);
    const { store, state, session } = opened ?? own;
    const audio = useRef<HTMLDivElement>(null);
    const context = useMemo<TavusContextValue>(
      () => ({ store, state, session, audio, locale }),
      [store, state, session, locale],
    );
    const onError = useLatest(options.onError);
    useImperativeHandle(
      ref,
      () => (opened ? given : createLazyHandle(own, (error) => onError.current?.(error))),
      [opened, given, own, onError],
    );

    // A layout effect, so it runs before any child's `useEffect`, and a child can start the conversation from there.
    useCommitEffect(function configureSession() {
      session.configure(opened ? { ...opened.options, ...withoutUndefined(options) } : options);
    });
    useEffect(
      function mountSession() {
        return session.mount();
      },
      [session],
    );

    return (
      <TavusContext.Provider value={context}>
        <LabelsContext.Provider value={useStable(labels)}>
          <DailyCallProvider store={useDailyStore(session, jotaiStore)}>
            {children}
            <PalAudio />
            <InputFallback kind="audio" />
            <InputFallback kind="video" />
          </DailyCallProvider>
        </LabelsContext.Provider>
      </TavusContext.Provider>
    );
  });

/** Drops the props that are not given, so that they override nothing. */
function withoutUndefined(options: SessionOptions): SessionOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** A separate component, so that a new or ended call re-renders this and not the whole provider. */
function DailyCallProvider({
  store,
  children,
}: {
  readonly store: Store;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <DailyProvider callObject={useDailyCall()} jotaiStore={store}>
      {children}
    </DailyProvider>
  );
}
