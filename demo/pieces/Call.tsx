import { type ReactElement, type ReactNode, useContext } from 'react';
import { Conversation, TavusProvider, useMode } from 'tavus-react';
import type { Simulation } from 'tavus-react/simulator';
import { WordsContext } from '../look/useWords';
import { useVoice } from '../oneVoice';
import { mira } from '../shapes/mira';

// Who only watches needs no camera and no microphone.
const noInputs = { audioSource: false, videoSource: false };

/** A conversation of a piece: Mira's picture with a button, and once that is pressed its parts, with a bar below them. */
export function Call({
  source,
  bar,
  children,
}: {
  readonly source: Simulation;
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <TavusProvider {...useVoice()} {...useContext(WordsContext)} source={source} dailyOptions={noInputs}>
      <Conversation.Root className="piece-call">
        <Screen bar={bar}>{children}</Screen>
      </Conversation.Root>
    </TavusProvider>
  );
}

function Screen({ bar, children }: { readonly bar: ReactNode; readonly children: ReactNode }): ReactElement {
  const isCall = useMode().mode === 'call';
  return (
    <>
      <div data-tavus-part="viewport">
        {isCall ? children : <Conversation.Preview title="Mira" thumbnail={mira} />}
      </div>
      {isCall && (
        <Conversation.Controls>
          {bar}
          <Conversation.EndButton />
        </Conversation.Controls>
      )}
    </>
  );
}
