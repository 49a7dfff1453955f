import type { Deployment } from '../../protocol/Deployment';
import { TavusError } from '../../state/TavusError';
import { deploymentReplyError } from './deploymentReplyError';
import { type LoadDeploymentOptions, requestDeployment } from './requestDeployment';

/**
 * Loads the settings of a deployment: texts, thumbnails, limits, whether it is available and whether it requires a
 * password or a captcha.
 *
 * Costs nothing and creates nothing. Tavus checks the page's origin against the deployment's allowed origins.
 *
 * @throws `TavusError` `deployment-not-found`, `not-authorized` (the page's origin is not allowed), `rate-limited`,
 * `network-failed` or `create-failed`; if aborted, the signal's reason.
 *
 * @example
 * ```ts
 * import { loadDeployment } from 'tavus-react';
 *
 * const { customization, thumbnailImageUrl } = await loadDeployment('d123');
 * console.log(customization.preview.title, thumbnailImageUrl);
 * ```
 */
export async function loadDeployment(
  deploymentId: string,
  options: LoadDeploymentOptions = {},
): Promise<Deployment> {
  const { reply, deployment } = await requestDeployment(deploymentId, options).catch((error: unknown) => {
    options.signal?.throwIfAborted();
    throw error;
  });
  if (deployment) return deployment;
  if (!reply.ok) throw deploymentReplyError(deploymentId, reply);
  throw new TavusError('create-failed', 'The reply contains no deployment.', {
    hint: 'Check baseUrl: it must point to the Tavus API.',
    cause: reply.json,
  });
}
