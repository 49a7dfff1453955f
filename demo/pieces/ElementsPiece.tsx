import { type ReactElement, useContext } from 'react';
import { WordsContext } from '../look/useWords';
import EmbedShape from '../shapes/EmbedShape';

/** The custom element in a page that might have no React. */
export default function ElementsPiece({
  theme,
}: {
  readonly theme: 'light' | 'dark' | undefined;
}): ReactElement {
  return <EmbedShape {...useContext(WordsContext)} theme={theme} />;
}
