import { type ReactElement, useEffect, useState } from 'react';

/**
 * Says once that a card has appeared: politely, or at once if it is urgent. Both regions are always there, because assistive
 * technology reads only what changes in a region that it knows.
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
      <p role="alert" data-tavus-part="canvas-announcer">
        {shown?.isUrgent ? shown.text : ''}
      </p>
    </>
  );
}
