import { type MouseEvent, type ReactElement, useEffect, useState } from 'react';
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

  async function copy({ currentTarget }: MouseEvent) {
    // In a window of the panel's own, the page has no focus, and may not write to its clipboard.
    const { navigator } = currentTarget.ownerDocument.defaultView ?? window;
    try {
      await navigator.clipboard.writeText(text());
      setSaid('Copied');
    } catch {
      setSaid('Not allowed here');
    }
  }

  return (
    <button type="button" className="button" onClick={(event) => void copy(event)}>
      <span aria-live="polite">{said || children}</span>
    </button>
  );
}
