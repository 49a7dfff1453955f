import type { ReactElement } from 'react';

/** Text with links for its web addresses: only http and https, opened in a new window without opener or referrer. */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  return (
    <>{text.split(webAddress).map((piece, index) => (index % 2 === 1 ? linkTo(piece, index) : piece))}</>
  );
}

/** Matches a web address without closing punctuation, which belongs to the sentence. */
const webAddress = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}。、，！？])/i;

function linkTo(address: string, key: number): ReactElement {
  return (
    <a key={key} href={address} target="_blank" rel="noopener noreferrer nofollow">
      {address}
    </a>
  );
}
