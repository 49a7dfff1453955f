import { type ReactElement, useEffect, useState } from 'react';

/**
 * Says once that a card has appeared: politely, or at once if it is urgent. The polite region is always there, because assistive
 * technology reads only what changes in one that it knows. An alert is read when it is inserted.
 */
export function CardAnnouncer({
  cardId,
  text,
  isUrgent,
}: {
  readonly cardId: string | undefined;
  readonly text: string;
  readonly isUrgent: boolean;
}): ReactElement {
  const [said, setSaid] = useState({ cardId: undefined as string | undefined, text: '', isUrgent: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed text of the same card is not announced again.
  useEffect(
    function announce() {
      setSaid({ cardId, text, isUrgent });
    },
    [cardId],
  );
  const shown = cardId !== undefined && said.cardId === cardId ? said : undefined;
  return (
    <>
      <p role="status" data-tavus-part="canvas-announcer">
        {shown && !shown.isUrgent ? shown.text : ''}
      </p>
      {shown?.isUrgent && (
        <p role="alert" data-tavus-part="canvas-announcer">
          {shown.text}
        </p>
      )}
    </>
  );
}
