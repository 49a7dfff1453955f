import type { Decorator } from '@storybook/react-vite';
import { type ReactElement, type ReactNode, useContext, useEffect, useState } from 'react';
import { waitFor } from 'storybook/test';
import {
  Conversation,
  TavusProvider,
  type TavusProviderProps,
  type TavusSession,
  useConversation,
} from 'tavus-react';
import { TavusDevtools } from 'tavus-react/devtools';
import { type Script, type SimulateOptions, type Simulation, simulate } from 'tavus-react/simulator';
import { expectTranscript, type TranscriptExpectation } from 'tavus-react/testing';
import { LanguageContext } from './language';

interface InConversationProps {
  readonly children: ReactNode;
  /** Joins on mount, as if the visitor had pressed start. Defaults to true. */
  readonly joined?: boolean;
  readonly script?: Script;
  readonly options?: SimulateOptions;
  /** Additional props for the provider. */
  readonly provider?: Partial<TavusProviderProps>;
  /** Whether the devtools have a button. Defaults to false, because a page of the documentation has many conversations. */
  readonly devtools?: boolean;
  /** Called once, when the conversation is connected. */
  readonly onConnected?: (simulation: Simulation) => void;
}

/** Renders parts in a conversation with the simulated PAL, through the real pipeline. */
export function InConversation({
  children,
  joined = true,
  script,
  options,
  provider,
  devtools = false,
  onConnected,
}: InConversationProps): ReactElement {
  const [simulation] = useState(() => simulate(script, { seed: 7, delayMs: 20, speed: 4, ...options }));
  const language = useContext(LanguageContext);
  return (
    <TavusProvider {...language} {...provider} ref={noteSession} source={simulation} autoStart={joined}>
      {onConnected && <OnConnected run={() => onConnected(simulation)} />}
      {children}
      {devtools && !isTest && <TavusDevtools recordFromStart simulation={simulation} />}
    </TavusProvider>
  );
}

const isTest = Reflect.has(globalThis, '__vitest_browser__');

/** Returns a decorator that renders a story in `InConversation`. */
export function inConversation(conversation: Omit<InConversationProps, 'children'> = {}): Decorator {
  return (Story, { viewMode }) => (
    <InConversation devtools={viewMode === 'story'} {...conversation}>
      <Story />
    </InConversation>
  );
}

/** A box like that of a video call, for parts that overlay one. */
export function Box({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Conversation.Root style={{ height: 360, minHeight: 0 }}>
      <div data-tavus-part="viewport" style={{ height: '100%' }}>
        {children}
      </div>
    </Conversation.Root>
  );
}

/** Waits until the story's conversation is in this state. */
export async function untilState(canvas: HTMLElement, state: string): Promise<void> {
  await waitFor(() => {
    if (!canvas.querySelector(`[data-tavus-part="root"][data-state="${state}"]`))
      throw new Error(`Not ${state} yet.`);
  });
}

// The session of the story that was shown last: a story runs alone when it is played.
let shown: TavusSession | undefined;

function noteSession(session: TavusSession | null): void {
  shown = session ?? shown;
}

/** Waits until assertions of `tavus-react/testing` about the story's conversation hold. */
export async function untilHeld(holds: (conversation: TranscriptExpectation) => void): Promise<void> {
  await waitFor(() => {
    if (!shown) throw new Error('No conversation yet.');
    holds(expectTranscript(shown));
  });
}

function OnConnected({ run }: { readonly run: () => void }): null {
  const { state } = useConversation();
  const [done, setDone] = useState(false);
  useEffect(
    function runOnce() {
      if (state !== 'connected' || done) return;
      setDone(true);
      run();
    },
    [state, done, run],
  );
  return null;
}
