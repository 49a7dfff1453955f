import { lazy, type ReactElement } from 'react';
import { Piece } from './Piece';

const CaptionsPiece = lazy(() => import('./CaptionsPiece'));
const TranscriptPiece = lazy(() => import('./TranscriptPiece'));
const CardsPiece = lazy(() => import('./CardsPiece'));
const HairCheckPiece = lazy(() => import('./HairCheckPiece'));
const DevtoolsPiece = lazy(() => import('./DevtoolsPiece'));
const ElementsPiece = lazy(() => import('./ElementsPiece'));

/** What the library does, in six conversations that the visitor starts. */
export function Pieces({ theme }: { readonly theme: 'light' | 'dark' | undefined }): ReactElement {
  return (
    <section className="band" id="pieces" aria-labelledby="pieces-title">
      <header className="band-head">
        <h2 id="pieces-title">What it does</h2>
        <p>Each of these is the real component over the simulator. One talks at a time.</p>
      </header>
      <div className="pieces">
        <Piece title="Captions" text="The words being spoken, a few at a time.">
          <CaptionsPiece />
        </Piece>
        <Piece
          title="Transcript and tools"
          text="What both say, word by word. She asks the page for the weather, and the page answers."
        >
          <TranscriptPiece />
        </Piece>
        <Piece title="Cards" text="What a PAL with Magic Canvas shows: questions, calendars, charts, texts.">
          <CardsPiece />
        </Piece>
        <Piece
          title="Hair check"
          text="Camera, microphone and speaker before the call. Its button asks for them; nothing leaves this page."
        >
          <HairCheckPiece />
        </Piece>
        <Piece
          title="Devtools"
          text="Every message, what it changed, how long each answer took, and faults to try out."
        >
          <DevtoolsPiece theme={theme} />
        </Piece>
        <Piece
          title="Elements"
          text={
            <>
              <code>{'<tavus-embed>'}</code> and <code>{'<tavus-widget>'}</code>, for pages without React.
            </>
          }
        >
          <ElementsPiece theme={theme} />
        </Piece>
      </div>
    </section>
  );
}
