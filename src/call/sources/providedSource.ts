import type { ConversationSource } from './ConversationSource';
import { fromUrl } from './fromUrl';

/** Three ways to specify where conversations come from; the first one present is used. */
export interface SourceProps {
  /** Where conversations come from. A different `key` ends a running conversation and starts a new one. */
  readonly source?: ConversationSource | undefined;
  /** A conversation that already exists: shorthand for `source={fromUrl(conversationUrl, { token })}`. */
  readonly conversationUrl?: string | undefined;
  /** The meeting token for `conversationUrl`, if its room is private. */
  readonly token?: string | undefined;
  /**
   * A deployment from the Tavus dashboard: shorthand for `source={fromDeployment(deploymentId)}`. Call `fromDeployment`
   * yourself to pass a password or other options.
   */
  readonly deploymentId?: string | undefined;
}

/** Returns the source that a provider's props specify. */
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

/** Loads `fromDeployment` on the first start, so that applications with another source never load it. */
function deploymentOnDemand(deploymentId: string): ConversationSource {
  let loaded: ConversationSource | undefined;
  const load = async () => {
    const { fromDeployment } = await import('./fromDeployment');
    loaded = fromDeployment(deploymentId);
    return loaded;
  };
  return {
    key: `deployment ${deploymentId}`,
    create: async (context) => (await load()).create(context),
    // After a reload, the page that ends a conversation is not the one that created it.
    end: (...over) => (loaded ? loaded.end?.(...over) : load().then((source) => source.end?.(...over))),
  };
}
