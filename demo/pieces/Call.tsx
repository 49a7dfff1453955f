import { type ReactElement, type ReactNode, useContext } from 'react';
import { Conversation, TavusProvider, useMode } from 'tavus-react';
import type { Simulation } from 'tavus-react/simulator';
import { WordsContext } from '../look/useWords';
import { useVoice } from '../oneVoice';
import { mira } from '../shapes/mira';

// Who only watches needs no camera and no microphone.
const noInputs = { audioSource: false, videoSource: false };

/** A conversation of a piece: Mira's picture with a button, and its parts once that is pressed. */
export function Call({
  source,
  children,
}: {
  readonly source: Simulation;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <TavusProvider {...useVoice()} {...useContext(WordsContext)} source={source} dailyOptions={noInputs}>
      <Conversation.Root className="piece-call">
        <div data-tavus-part="viewport">
          <Screen>{children}</Screen>
        </div>
      </Conversation.Root>
    </TavusProvider>
  );
}

function Screen({ children }: { readonly children: ReactNode }): ReactNode {
  const { mode } = useMode();
  return mode === 'call' ? children : <Conversation.Preview title="Mira" thumbnail={mira} />;
}
