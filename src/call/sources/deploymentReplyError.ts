import { TavusError } from '../../state/TavusError';
import { deploymentNotFound } from './deploymentUrl';
import type { JsonReply } from './readReply';
import { replyError } from './replyError';

/** Converts an error reply about a deployment to a `TavusError`. */
export function deploymentReplyError(deploymentId: string, reply: JsonReply): TavusError {
  if (reply.status === 404) return deploymentNotFound(deploymentId);
  if (reply.status !== 401 && reply.status !== 403) return replyError(reply);
  return new TavusError(
    'not-authorized',
    "The deployment does not accept requests from this page's origin.",
    {
      hint: "Add the page's origin to the deployment's allowed origins in the Tavus dashboard.",
      cause: reply,
    },
  );
}
