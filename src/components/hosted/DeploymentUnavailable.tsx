import type { ReactElement } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';

/** Tells the visitor that the deployment does not accept conversations right now, with the reason Tavus gives. */
export function DeploymentUnavailable({ reason }: { readonly reason: string | undefined }): ReactElement {
  const labels = useLabels();
  return (
    <div data-tavus-part="challenge" role="alert">
      <p data-tavus-part="screen-title">{labels.unavailable}</p>
      {reason !== undefined && <p data-tavus-part="screen-detail">{reason.replaceAll('_', ' ')}</p>}
    </div>
  );
}
