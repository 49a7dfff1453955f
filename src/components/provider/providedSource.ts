import type { ConversationSource } from '../../call/sources/ConversationSource';
import { fromUrl } from '../../call/sources/fromUrl';

/** Three ways to say where conversations come from; the first that is there counts. */
export interface SourceProps {
  /** Where conversations come from; another `key` ends the old conversation and, if one was on, starts the new. */
  readonly source?: ConversationSource | undefined;
  /** A conversation that exists already: short for `source={fromUrl(conversationUrl, { token })}`. */
  readonly conversationUrl?: string | undefined;
  /** The meeting token for `conversationUrl`, if its room is private. */
  readonly token?: string | undefined;
  /**
   * A deployment of the Tavus dashboard: short for `source={fromDeployment(deploymentId)}`, which takes a password and
   * the rest.
   */
  readonly deploymentId?: string | undefined;
}

/** The source that a provider's props name. */
export function providedSource({
  source,
  conversationUrl,
  token,
  deploymentId,
}: SourceProps): ConversationSource | undefined {
  if (source) return source;
  if (conversationUrl !== undefined) return fromUrl(conversationUrl, token === undefined ? {} : { token });
  return deploymentId === undefined ? undefined : deploymentOnDemand(deploymentId);
}

/** `fromDeployment`, loaded with the first start: who uses another source need not carry it. */
function deploymentOnDemand(deploymentId: string): ConversationSource {
  let loaded: ConversationSource | undefined;
  return {
    key: `deployment ${deploymentId}`,
    async create(context) {
      const { fromDeployment } = await import('../../call/sources/fromDeployment');
      loaded = fromDeployment(deploymentId);
      return await loaded.create(context);
    },
    end: (conversation, context) => loaded?.end?.(conversation, context),
  };
}
