import type { Deployment } from '../../protocol/Deployment';
import { parseDeployment } from '../../protocol/parseDeployment';
import { TavusError } from '../../state/TavusError';
import { createProblem } from './createProblem';
import { deploymentNotFound, deploymentUrl } from './deploymentUrl';
import { type JsonReply, requestJson } from './requestJson';

/** Where to load from. */
export interface LoadDeploymentOptions {
  /** `https://tavusapi.com` unless told. */
  readonly baseUrl?: string | undefined;
  /** Aborts the request. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a deployment's creator set up: texts, thumbnails, limits, whether it is available, has a password or a captcha.
 *
 * Costs nothing and creates nothing. Tavus checks the page's origin against those the deployment allows.
 *
 * @throws `TavusError` `deployment-not-found`, `not-authorized` (the origin), `rate-limited`, `network-failed` or
 * `create-failed`; when aborted, the signal's reason.
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
  const { baseUrl, signal } = options;
  const url = deploymentUrl(deploymentId, baseUrl, 'init');
  const reply = await requestJson(url, { method: 'GET', signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
  if (!reply.ok) throw deploymentProblem(deploymentId, reply);
  const deployment = parseDeployment(reply.json, deploymentId);
  if (deployment) return deployment;
  throw new TavusError('create-failed', 'The reply tells of no deployment.', {
    hint: 'Check baseUrl: it must lead to the Tavus API.',
    cause: reply.json,
  });
}

/** Why a deployment did not do as asked. */
export function deploymentProblem(deploymentId: string, reply: JsonReply): TavusError {
  if (reply.status === 404) return deploymentNotFound(deploymentId);
  if (reply.status !== 401 && reply.status !== 403) return createProblem(reply);
  return new TavusError('not-authorized', 'The deployment takes no requests from this page.', {
    hint: "Add the page's origin to the deployment's allowed origins in the Tavus dashboard.",
    cause: reply,
  });
}
