import { parseCreatedConversation } from '../../protocol/CreatedConversation';
import type { Deployment } from '../../protocol/Deployment';
import { TavusError } from '../../state/TavusError';
import type { ConversationSource } from './ConversationSource';
import { deploymentReplyError } from './deploymentReplyError';
import { deploymentUrl } from './deploymentUrl';
import { loadDeployment } from './loadDeployment';
import type { JsonReply } from './readReply';
import { requestJson } from './requestJson';
import { sendBeforeLeaving } from './sendBeforeLeaving';

/** A value, or a function that returns it at each start; `signal` is aborted when the answer is no longer needed. */
export type OrAsked<Value> =
  | Value
  | ((context: { readonly signal: AbortSignal }) => Value | Promise<Value>)
  | undefined;

/** Options for starting a deployment; none of them need to be memoized. */
export interface FromDeploymentOptions {
  /** The base URL of the API; `https://tavusapi.com` by default. */
  readonly baseUrl?: string | undefined;
  /** What the PAL should know about this conversation. */
  readonly conversationalContext?: string | undefined;
  /** What the PAL says first. */
  readonly customGreeting?: string | undefined;
  /** The memory stores that the conversation reads and writes. */
  readonly memoryStores?: readonly string[] | undefined;
  /** The password, if the deployment has one; a function is called when a conversation starts. */
  readonly password?: OrAsked<string | undefined>;
  /** The token of the deployment's captcha, valid for one start; a function is called when a conversation starts. */
  readonly captchaToken?: OrAsked<string | undefined>;
  /** The result of `loadDeployment`, if already loaded: saves a request. */
  readonly deployment?: Deployment | undefined;
  /** Distinguishes conversations of the same deployment: when it changes, the old conversation ends. */
  readonly key?: string | undefined;
}

/**
 * Creates conversations from a deployment in the Tavus dashboard, without an API key or a server of your own.
 *
 * Starting first checks whether the deployment is available and what it requires, so that a missing password or captcha
 * is an error before anything is billed. Ending notifies Tavus, even while the page closes. An inline source stays the
 * same on every render; changed options apply from the next start. Failures are `TavusError`s: `unavailable`,
 * `password-required`, `wrong-password`, `captcha-required`, `captcha-failed`, `deployment-not-found`,
 * `not-authorized` (the page's origin), `concurrency-limit`, `rate-limited`, `out-of-credits`, `network-failed`,
 * `create-failed`.
 *
 * @example
 * ```tsx
 * import { fromDeployment, TavusConversation } from 'tavus-react';
 *
 * export const App = () => (
 *   <TavusConversation source={fromDeployment('d123', { customGreeting: 'Welcome to the shop!' })} />
 * );
 * ```
 */
export function fromDeployment(
  deploymentId: string,
  options: FromDeploymentOptions = {},
): ConversationSource {
  const { baseUrl } = options;
  return {
    key: `deployment ${baseUrl ?? ''} ${deploymentId} ${options.key ?? ''}`,
    async create({ signal, waitForVisitor = (answer) => answer }) {
      const deployment = options.deployment ?? (await loadDeployment(deploymentId, { baseUrl, signal }));
      if (!deployment.isAvailable) throw unavailable(deployment);
      const secrets = {
        password: deployment.hasPassword ? await waitForVisitor(answer(options.password, signal)) : undefined,
        captcha_token: deployment.captcha
          ? await waitForVisitor(answer(options.captchaToken, signal))
          : undefined,
      };
      checkSecrets(deployment, secrets);
      signal.throwIfAborted();
      // Not aborted once sent, because Tavus may still create the conversation: it is ended instead.
      const reply = await requestJson(deploymentUrl(deploymentId, baseUrl, 'start'), {
        body: {
          ...secrets,
          conversational_context: options.conversationalContext,
          custom_greeting: options.customGreeting,
          memory_stores: options.memoryStores,
        },
      });
      if (!reply.ok) throw startReplyError(deployment, reply);
      const conversation = parseCreatedConversation(reply.json);
      if (!conversation) throw noConversation(reply);
      const { maxCallDurationSeconds } = deployment.limits;
      return {
        ...conversation,
        token: conversation.meetingToken,
        maxDurationMs: maxCallDurationSeconds ? maxCallDurationSeconds * 1000 : undefined,
      };
    },
    end({ conversationId }) {
      const path = `conversations/${encodeURIComponent(conversationId)}/end`;
      return sendBeforeLeaving(deploymentUrl(deploymentId, baseUrl, path), {});
    },
  };
}

async function answer<Value>(given: OrAsked<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return given instanceof Function ? given({ signal }) : given;
}

interface Secrets {
  readonly password: string | undefined;
  readonly captcha_token: string | undefined;
}

function checkSecrets(deployment: Deployment, { password, captcha_token }: Secrets): void {
  if (deployment.hasPassword && !password) {
    throw new TavusError('password-required', 'This conversation requires a password.', {
      hint: 'Ask the visitor for it, and pass it to fromDeployment as password.',
    });
  }
  if (deployment.captcha && !captcha_token) {
    throw new TavusError('captcha-required', 'This conversation requires a captcha.', {
      hint: "Show the deployment's captcha, and pass its token to fromDeployment as captchaToken.",
    });
  }
}

function unavailable({ unavailableReason }: Deployment): TavusError {
  return new TavusError(
    'unavailable',
    `The PAL is not available${unavailableReason ? ` (${unavailableReason})` : ''}.`,
    {
      hint: 'Try again later. The Tavus dashboard shows what the deployment is missing.',
      cause: unavailableReason,
    },
  );
}

/**
 * Converts an error reply to a start to a `TavusError`. The Tavus docs do not say what a wrong password or captcha looks
 * like, so this goes by keywords in the reply and by its status.
 */
function startReplyError(deployment: Deployment, reply: JsonReply): TavusError {
  if (reply.status >= 400 && reply.status < 500) {
    const words = JSON.stringify(reply.json) ?? '';
    if (/captcha|turnstile|challenge/i.test(words)) {
      return new TavusError('captcha-failed', 'The captcha was not accepted.', {
        hint: 'A captcha token is valid for one start and a short time. Get a new one.',
        cause: reply,
      });
    }
    const refused = reply.status === 401 || reply.status === 403;
    if (deployment.hasPassword && (refused || /password/i.test(words))) {
      return new TavusError('wrong-password', 'The password is wrong.', {
        hint: 'Ask the visitor again.',
        cause: reply,
      });
    }
  }
  return deploymentReplyError(deployment.deploymentId, reply);
}

function noConversation({ json }: JsonReply): TavusError {
  return new TavusError('create-failed', 'The reply contains no conversation.', {
    hint: 'Check baseUrl: it must point to the Tavus API.',
    cause: json,
  });
}
