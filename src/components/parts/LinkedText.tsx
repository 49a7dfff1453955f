import type { ReactElement } from 'react';

/**
 * Text with links for its web addresses: only http and https, opened in a new window without opener or referrer. Each
 * piece is alone in its element, so that its changes appear on a translated page.
 */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  return <>{text.split(webAddress).map(pieceAt)}</>;
}

/** Matches a web address without closing punctuation, which belongs to the sentence. */
const webAddress = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}。、，！？])/i;

function pieceAt(piece: string, index: number): ReactElement {
  if (index % 2 === 0) return <span key={index}>{piece}</span>;
  return (
    <a key={index} href={piece} target="_blank" rel="noopener noreferrer nofollow">
      {piece}
    </a>
  );
}
