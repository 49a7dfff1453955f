import { type ReactElement, useEffect, useState } from 'react';
import { startTimer } from '../../call/startTimer';

/** The props of {@link CopyButton}. */
export interface CopyButtonProps {
  readonly text: () => string;
  readonly children: string;
}

/** How long the button says that it has copied, in milliseconds. */
const saidMs = 1500;

/** A button that copies a text, and says whether it did. */
export function CopyButton({ text, children }: CopyButtonProps): ReactElement {
  const [said, setSaid] = useState('');
  useEffect(
    function forget() {
      return said ? startTimer(() => setSaid(''), saidMs) : undefined;
    },
    [said],
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setSaid('Copied');
    } catch {
      setSaid('Not allowed here');
    }
  }

  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <span aria-live="polite">{said || children}</span>
    </button>
  );
}
