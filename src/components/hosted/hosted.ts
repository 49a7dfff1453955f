import type { ReactNode } from 'react';
import type { FromDeploymentOptions } from '../../call/sources/fromDeployment';
import type { Deployment } from '../../protocol/Deployment';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { TavusConversationProps } from '../TavusConversation';

/** A conversation as `TavusConversation` takes it, or one of a deployment with what its creator set up. */
export interface HostedProps extends Omit<TavusConversationProps, 'className' | 'style' | 'id'> {
  /** Stands beside the conversation, within its provider: a place for components with hooks, such as tools. */
  readonly children?: ReactNode;
  /** A deployment of the Tavus dashboard, in place of `source`. */
  readonly deploymentId?: string | undefined;
  /** What to start the deployment with; a password or captcha that is not here is asked of the visitor. */
  readonly deploymentOptions?: Omit<FromDeploymentOptions, 'deployment'> | undefined;
  /** What `loadDeployment` gave, if it is there already. */
  readonly deployment?: Deployment | undefined;
  /** Laid over the deployment's `customization`, as the API spells it. */
  readonly customization?: JsonObject | undefined;
}
