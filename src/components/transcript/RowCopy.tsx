import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranscriptLabels } from '../../hooks/labels/useTranscriptLabels';
import { checkIcon, copyIcon } from '../anatomy/icons';
import { rowWords } from './rowWords';
import type { Copying } from './useCopying';
import { useRowAtHand } from './useRowAtHand';

interface RowCopyProps extends Copying {
  readonly bar: RefObject<HTMLElement | null>;
}

/** The button that copies the row at hand. The arrow keys take it to other rows. */
export function RowCopy({ bar, copied, copy }: RowCopyProps): ReactElement | null {
  const labels = useTranscriptLabels();
  const { row, step } = useRowAtHand(bar);
  const button = useRef<HTMLButtonElement>(null);
  const isStepping = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another row it is another element.
  useEffect(
    function keepFocus() {
      if (isStepping.current) button.current?.focus();
      isStepping.current = false;
    },
    [row],
  );

  function onKeyDown(event: KeyboardEvent) {
    const by = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    isStepping.current = true;
    step(by);
  }

  if (!row?.isConnected) return null;
  const wasCopied = copied === row;
  return createPortal(
    <button
      ref={button}
      type="button"
      data-tavus-part="copy-button"
      aria-label={wasCopied ? labels.copied : labels.copyRow}
      onClick={() =>
        void copy(
          row,
          rowWords(row)
            .map(({ data }) => data)
            .join('')
            .trim(),
        )
      }
      onKeyDown={onKeyDown}
    >
      {wasCopied ? checkIcon : copyIcon}
    </button>,
    row,
  );
}
