import type { ReactElement } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';

/** Announces at once that an effect failed: the visitor may believe that the room behind them cannot be seen. */
export function EffectAlert(): ReactElement {
  const { effectFailed } = useLabels();
  return (
    <div role="alert" data-tavus-part="announcer">
      <p>{effectFailed}</p>
    </div>
  );
}
