import { type CSSProperties, lazy, type ReactElement, Suspense, useContext } from 'react';
import { accentOf } from './look/accentOf';
import { Code } from './look/Code';
import { codeOf } from './look/codeOf';
import type { Look } from './look/Look';
import { Switches } from './look/Switches';
import { WordsContext } from './look/useWords';
import { mira } from './shapes/mira';

const shapes = {
  conversation: lazy(() => import('./shapes/ConversationShape')),
  widget: lazy(() => import('./shapes/WidgetShape')),
  embed: lazy(() => import('./shapes/EmbedShape')),
  own: lazy(() => import('./shapes/OwnShape')),
};

/** The first screen: Mira, what this is, the switches, and the code of what one sees. */
export function Hero({
  look,
  onChange,
}: {
  readonly look: Look;
  readonly onChange: (change: Partial<Look>) => void;
}): ReactElement {
  const { shape, theme, accent, scheme } = look;
  const words = useContext(WordsContext);
  const Shape = shapes[shape];
  const style: CSSProperties = accent ? accentOf(accent) : {};
  return (
    <div className="hero">
      <div className="hero-words">
        <h1>AI people on video, in your React app.</h1>
        <p>
          Components and hooks for live conversations with Tavus PALs. This is Mira, a simulated one: she runs
          in this page, without an account or a network. Camera and microphone are asked for when you talk to
          her.
        </p>
      </div>
      <section className="hero-stage" aria-label="Mira" data-shape={shape}>
        <Suspense fallback={<img className="living" src={mira} alt="" />}>
          <Shape
            {...words}
            className={theme === 'default' ? '' : `theme-${theme}`}
            style={style}
            theme={scheme === 'system' ? undefined : scheme}
          />
        </Suspense>
      </section>
      <Switches look={look} onChange={onChange} />
      <div className="hero-code">
        <Code name="App.tsx" text={codeOf(look)} />
        <p className="hint">
          {shape === 'conversation'
            ? 'This page draws her face before the call. Yours takes a picture (thumbnail) or a short video (thumbnailVideo).'
            : notes[shape]}
        </p>
      </div>
    </div>
  );
}

const notes = {
  widget: 'The launcher loads nothing of the call before the visitor points at, focuses or presses it.',
  embed: 'The same element works on a page without React, from a script tag.',
  own: 'The whole file is demo/HandMade.tsx.',
};
