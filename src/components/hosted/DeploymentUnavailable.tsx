import type { ReactElement } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';

/** Says that the deployment takes no conversations now, with Tavus's own word for why. */
export function DeploymentUnavailable({ reason }: { readonly reason: string | undefined }): ReactElement {
  const labels = useLabels();
  return (
    <div data-tavus-part="challenge" role="alert">
      <p data-tavus-part="screen-title">{labels.unavailable}</p>
      {reason !== undefined && <p data-tavus-part="screen-detail">{reason.replaceAll('_', ' ')}</p>}
    </div>
  );
}
