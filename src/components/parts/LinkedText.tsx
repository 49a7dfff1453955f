import type { ReactElement } from 'react';

/** Text whose web addresses can be followed: only http and https, in a window that learns nothing of this one. */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  return (
    <>{text.split(webAddress).map((piece, index) => (index % 2 === 1 ? linkTo(piece, index) : piece))}</>
  );
}

/** Closing punctuation belongs to the sentence and not to the address. */
const webAddress = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}。、，！？])/i;

function linkTo(address: string, key: number): ReactElement {
  return (
    <a key={key} href={address} target="_blank" rel="noopener noreferrer nofollow">
      {address}
    </a>
  );
}
