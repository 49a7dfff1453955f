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

/** What a conversation needs; nothing here has to be memoised. */
export interface TavusProviderProps extends Omit<SessionOptions, 'source'>, SourceProps {
  /** The Jotai store for daily-react's atoms; the surrounding one unless told. */
  readonly jotaiStore?: Store | undefined;
  /** Texts that visitors read, in place of the English ones; whole languages are in `tavus-react/locales/…`. */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * The BCP 47 tag of the language, such as `de-CH`: for times, and for `lang` and `dir` of `Conversation.Root`. Unless
   * told, times are the browser's, and language and direction the page's.
   */
  readonly locale?: string | undefined;
  /** What uses the conversation. */
  readonly children?: ReactNode;
}

/**
 * Owns a Daily call with a Tavus PAL, plays its voice, and feeds the hooks and parts below it.
 *
 * Nothing starts by itself (a conversation costs money from its creation) unless `autoStart` says so: call
 * `start()` of `useConversation()` on a gesture. Unmounting ends the conversation. daily-react's hooks and the
 * application's own Jotai atoms work below it. `dailyOptions` go to daily-js when the call is created
 * ("createCallObject" in the Daily docs).
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

  // Before any child's effect, so that a child may start the conversation from its own.
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

/** A component of its own: the call's coming and going renders this and not the provider's caller. */
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

/** With the first options, because children render before they are configured. */
function createOwned(options: SessionOptions): Pick<TavusContextValue, 'store' | 'state' | 'session'> {
  const store = createStore();
  const state = createConversationState();
  return { store, state, session: new ConversationSession(store, state, options) };
}
