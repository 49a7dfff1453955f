import type { ReactNode } from 'react';
import type { FromDeploymentOptions } from '../../call/sources/fromDeployment';
import type { Deployment } from '../../protocol/Deployment';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { TavusConversationProps } from '../TavusConversation';

/** The props of a conversation: those of `TavusConversation`, or a deployment with what its creator set up. */
export interface HostedProps extends Omit<TavusConversationProps, 'className' | 'style' | 'id'> {
  /** Rendered next to the conversation, inside its provider: a place for components with hooks, such as tools. */
  readonly children?: ReactNode;
  /** A deployment from the Tavus dashboard, instead of `source`. */
  readonly deploymentId?: string | undefined;
  /** The options for starting the deployment. A missing password or captcha is requested from the visitor. */
  readonly deploymentOptions?: Omit<FromDeploymentOptions, 'deployment'> | undefined;
  /** The result of `loadDeployment`, if already loaded. */
  readonly deployment?: Deployment | undefined;
  /** Merged over the deployment's `customization`; uses the API's field names. */
  readonly customization?: JsonObject | undefined;
}
