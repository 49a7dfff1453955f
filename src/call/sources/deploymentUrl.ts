import { TavusError } from '../../state/TavusError';

/** Where the API has what belongs to a deployment. */
export function deploymentUrl(deploymentId: string, baseUrl: string | undefined, path: string): string {
  // Anything else could name another path of the API.
  if (!/^[\w-]+$/.test(deploymentId)) throw deploymentNotFound(deploymentId);
  const base = (baseUrl ?? 'https://tavusapi.com').replace(/\/+$/, '');
  return `${base}/v2/deployments/${deploymentId}/${path}`;
}

/** No deployment has this id. */
export function deploymentNotFound(deploymentId: string): TavusError {
  return new TavusError('deployment-not-found', `There is no deployment "${deploymentId}".`, {
    hint: 'Check the id against the deployments in the Tavus dashboard.',
    recoverable: false,
  });
}
