import { parseCreatedConversation } from '../../protocol/CreatedConversation';
import type { Deployment } from '../../protocol/Deployment';
import { TavusError } from '../../state/TavusError';
import type { ConversationSource } from './ConversationSource';
import { deploymentUrl } from './deploymentUrl';
import { deploymentProblem, loadDeployment } from './loadDeployment';
import { type JsonReply, requestJson, sendBeforeLeaving } from './requestJson';

/** A value, or a function that is asked for it at each start. */
export type OrAsked<Value> = Value | (() => Value | Promise<Value>) | undefined;

/** What to start a deployment with; none of it has to be memoised. */
export interface FromDeploymentOptions {
  /** `https://tavusapi.com` unless told. */
  readonly baseUrl?: string | undefined;
  /** What the PAL shall know of this conversation. */
  readonly conversationalContext?: string | undefined;
  /** What the PAL says first. */
  readonly customGreeting?: string | undefined;
  /** The memory stores that the conversation reads and writes. */
  readonly memoryStores?: readonly string[] | undefined;
  /** For a deployment that has one; a function is asked when a conversation starts. */
  readonly password?: OrAsked<string | undefined>;
  /** The answer to the deployment's captcha, good for one start; a function is asked when a conversation starts. */
  readonly captchaToken?: OrAsked<string | undefined>;
  /** What `loadDeployment` gave, if it is there already: it spares a request. */
  readonly deployment?: Deployment | undefined;
  /** Tells one conversation of the deployment from another: when it changes, the old one ends. */
  readonly key?: string | undefined;
}

/**
 * Conversations of a deployment from the Tavus dashboard: no key and no server of your own.
 *
 * Starting first asks whether the deployment is available and what it wants, so that a missing password or captcha is
 * an error before anything is billed; ending tells Tavus, also while the page closes. Written inline it is the same
 * source on every render; changed options count from the next start. Failures are `TavusError`s: `unavailable`,
 * `password-required`, `wrong-password`, `captcha-required`, `captcha-failed`, `deployment-not-found`,
 * `not-authorized` (the page's origin), `concurrency-limit`, `rate-limited`, `network-failed`, `create-failed`.
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
    async create({ signal }) {
      const deployment = options.deployment ?? (await loadDeployment(deploymentId, { baseUrl, signal }));
      if (!deployment.isAvailable) throw unavailable(deployment);
      const secrets = {
        password: deployment.hasPassword ? await answer(options.password) : undefined,
        captcha_token: deployment.captcha ? await answer(options.captchaToken) : undefined,
      };
      checkSecrets(deployment, secrets);
      signal.throwIfAborted();
      // Once sent it is not taken back, as Tavus may create the conversation all the same: it is ended instead.
      const reply = await requestJson(deploymentUrl(deploymentId, baseUrl, 'start'), {
        body: {
          ...secrets,
          conversational_context: options.conversationalContext,
          custom_greeting: options.customGreeting,
          memory_stores: options.memoryStores,
        },
      });
      if (!reply.ok) throw startProblem(deployment, reply);
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

function answer<Value>(given: OrAsked<Value>): Value | Promise<Value> | undefined {
  return given instanceof Function ? given() : given;
}

interface Secrets {
  readonly password: string | undefined;
  readonly captcha_token: string | undefined;
}

function checkSecrets(deployment: Deployment, { password, captcha_token }: Secrets): void {
  if (deployment.hasPassword && !password) {
    throw new TavusError('password-required', 'This conversation has a password.', {
      hint: 'Ask the visitor for it, and pass it to fromDeployment as password.',
    });
  }
  if (deployment.captcha && !captcha_token) {
    throw new TavusError('captcha-required', 'This conversation starts after a captcha.', {
      hint: "Show the deployment's captcha, and pass its answer to fromDeployment as captchaToken.",
    });
  }
}

function unavailable({ unavailableReason }: Deployment): TavusError {
  return new TavusError(
    'unavailable',
    `The PAL is not available${unavailableReason ? ` (${unavailableReason})` : ''}.`,
    {
      hint: 'Try again later; the Tavus dashboard says what the deployment lacks.',
      cause: unavailableReason,
    },
  );
}

/** The reply to a start. What Tavus calls a wrong answer is not published: its words are searched, and its status tells. */
function startProblem(deployment: Deployment, reply: JsonReply): TavusError {
  if (reply.status >= 400 && reply.status < 500) {
    const words = JSON.stringify(reply.json) ?? '';
    if (/captcha|turnstile|challenge/i.test(words)) {
      return new TavusError('captcha-failed', 'The captcha was not accepted.', {
        hint: 'An answer is good for one start and a short time: get a new one.',
        cause: reply,
      });
    }
    const refused = reply.status === 401 || reply.status === 403;
    if (deployment.hasPassword && (refused || /password/i.test(words))) {
      return new TavusError('wrong-password', 'The password is not right.', {
        hint: 'Ask the visitor again.',
        cause: reply,
      });
    }
  }
  return deploymentProblem(deployment.deploymentId, reply);
}

function noConversation({ json }: JsonReply): TavusError {
  return new TavusError('create-failed', 'The reply tells of no conversation.', {
    hint: 'Check baseUrl: it must lead to the Tavus API.',
    cause: json,
  });
}
