import { DailyProvider } from '@daily-co/daily-react';
import { createStore } from 'jotai/vanilla';
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { ConversationSession } from '../../call/session/ConversationSession';
import type { SessionOptions } from '../../call/session/SessionOptions';
import { useDailyCall } from '../../hooks/conversation/useDailyCall';
import type { Labels } from '../../hooks/labels/Labels';
import { LabelsContext } from '../../hooks/labels/LabelsContext';
import { TavusContext, type TavusContextValue } from '../../hooks/react/TavusContext';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import { createConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { PalAudio } from './PalAudio';
import { providedSource, type SourceProps } from './providedSource';
import { useDailyStore } from './useDailyStore';
import { useStable } from './useStable';

/** The props of `TavusProvider`; none of them need to be memoized. */
export interface TavusProviderProps extends Omit<SessionOptions, 'source'>, SourceProps {
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
 * (see "createCallObject" in the Daily docs).
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
export function TavusProvider(props: TavusProviderProps): ReactElement {
  const { jotaiStore, labels, locale, children, conversationUrl, token, deploymentId, ...others } = props;
  const options: SessionOptions = { ...others, source: providedSource(props) };
  const [owned] = useState(() => createOwned(options));
  const { session } = owned;
  const audio = useRef<HTMLDivElement>(null);
  const context = useMemo<TavusContextValue>(() => ({ ...owned, audio, locale }), [owned, locale]);

  // A layout effect, so it runs before any child's `useEffect`, and a child can start the conversation from there.
  useCommitEffect(function configureSession() {
    session.configure(options);
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
        </DailyCallProvider>
      </LabelsContext.Provider>
    </TavusContext.Provider>
  );
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

/** Creates the session with the initial options, because children render before the effect calls `configure`. */
function createOwned(options: SessionOptions): Pick<TavusContextValue, 'store' | 'state' | 'session'> {
  const store = createStore();
  const state = createConversationState();
  return { store, state, session: new ConversationSession(store, state, options) };
}
