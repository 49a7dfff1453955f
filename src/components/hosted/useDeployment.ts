import { useEffect, useState } from 'react';
import { loadDeployment } from '../../call/sources/loadDeployment';
import type { Deployment } from '../../protocol/Deployment';

/**
 * Returns what a deployment's creator set up, once it has loaded. Ignores failures: starting the conversation sends the
 * request again and reports the error.
 */
export function useDeployment(
  deploymentId: string | undefined,
  baseUrl: string | undefined,
  given: Deployment | undefined,
): Deployment | undefined {
  const [loaded, setLoaded] = useState<Deployment>();

  useEffect(
    function load() {
      if (deploymentId === undefined || given) return;
      const abort = new AbortController();
      loadDeployment(deploymentId, { baseUrl, signal: abort.signal }).then(setLoaded, () => undefined);
      return () => abort.abort();
    },
    [deploymentId, baseUrl, given],
  );
  return given ?? (loaded?.deploymentId === deploymentId ? loaded : undefined);
}
