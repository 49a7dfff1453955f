import { TavusError } from '../../state/TavusError';

/** Returns the API URL of a path below a deployment. */
export function deploymentUrl(deploymentId: string, baseUrl: string | undefined, path: string): string {
  // Any other character could make it address a different path of the API.
  if (!/^[\w-]+$/.test(deploymentId)) throw deploymentNotFound(deploymentId);
  const base = (baseUrl ?? 'https://tavusapi.com').replace(/\/+$/, '');
  return `${base}/v2/deployments/${deploymentId}/${path}`;
}

/** Creates the error for an unknown deployment id. */
export function deploymentNotFound(deploymentId: string): TavusError {
  return new TavusError('deployment-not-found', `There is no deployment "${deploymentId}".`, {
    hint: 'Check the id against the deployments in the Tavus dashboard.',
    recoverable: false,
  });
}
