import type { Deployment } from '../../protocol/Deployment';
import { parseDeployment } from '../../protocol/parseDeployment';
import { deploymentUrl } from './deploymentUrl';
import type { JsonReply } from './readReply';
import { requestJson } from './requestJson';

/** The options of `loadDeployment`. */
export interface LoadDeploymentOptions {
  /** The base URL of the API; `https://tavusapi.com` by default. */
  readonly baseUrl?: string | undefined;
  /** Aborts the request. */
  readonly signal?: AbortSignal | undefined;
}

/** The reply to a request for a deployment, and the deployment, if the reply is one. */
export interface DeploymentReply {
  readonly reply: JsonReply;
  readonly deployment: Deployment | undefined;
}

/** Requests the settings of a deployment. Unlike `loadDeployment`, it needs no code that explains a refusal. */
export async function requestDeployment(
  deploymentId: string,
  { baseUrl, signal }: LoadDeploymentOptions,
): Promise<DeploymentReply> {
  const url = deploymentUrl(deploymentId, baseUrl, 'init');
  const reply = await requestJson(url, { method: 'GET', signal });
  return { reply, deployment: reply.ok ? parseDeployment(reply.json, deploymentId) : undefined };
}
