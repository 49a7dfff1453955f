import { type ReactElement, useEffect, useState } from 'react';
import { Hero } from './Hero';
import { Links } from './Links';
import { firstLook, type Look } from './look/Look';
import { useWords, WordsContext } from './look/useWords';
import { OwnPal } from './own/OwnPal';
import { Pieces } from './pieces/Pieces';

/** The page of `npm start`: what the library is, in conversations with the simulated PAL, and a place for a real one. */
export function Demo(): ReactElement {
  const [look, setLook] = useState<Look>(firstLook);
  const { language, scheme } = look;
  const words = useWords(language);

  useEffect(
    function setScheme() {
      const { dataset } = document.documentElement;
      if (scheme === 'system') return undefined;
      dataset.theme = scheme;
      return () => {
        delete dataset.theme;
      };
    },
    [scheme],
  );

  return (
    <WordsContext.Provider value={words}>
      <header className="top">
        <p className="top-name">tavus-react</p>
        <nav aria-label="Page">
          <a href="#pieces">What it does</a>
          <a href="#own-pal">Your own PAL</a>
          <a href="#more">Next steps</a>
        </nav>
      </header>
      <main>
        <Hero look={look} onChange={(change) => setLook((before) => ({ ...before, ...change }))} />
        <Pieces theme={scheme === 'system' ? undefined : scheme} />
        <OwnPal />
      </main>
      <Links />
    </WordsContext.Provider>
  );
}
