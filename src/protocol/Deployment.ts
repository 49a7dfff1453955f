import type { JsonObject } from './TavusEvent';

/**
 * A deployment of a PAL, as its creator set it up in the Tavus dashboard: what to show before the conversation, and
 * what starting one takes.
 *
 * @example
 * ```ts
 * import { loadDeployment } from 'tavus-react';
 *
 * const { isAvailable, hasPassword, customization } = await loadDeployment('d123');
 * console.log(isAvailable, hasPassword, customization.preview.title);
 * ```
 */
export interface Deployment {
  readonly deploymentId: string;
  /** What kind of page it is made for, such as `widget`. */
  readonly channel?: string | undefined;
  readonly customization: DeploymentCustomization;
  readonly hasPassword: boolean;
  readonly thumbnailVideoUrl?: string | undefined;
  readonly thumbnailImageUrl?: string | undefined;
  readonly showTavusBranding: boolean;
  readonly limits: DeploymentLimits;
  /** The challenge to pass before starting, if there is one. */
  readonly captcha?: DeploymentCaptcha | undefined;
  readonly isAvailable: boolean;
  /** Tavus's own word for why there can be no conversation now. */
  readonly unavailableReason?: string | undefined;
}

/** The texts and choices of the deployment's creator. `raw` has everything, as the API spells it. */
export interface DeploymentCustomization {
  readonly preview: {
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly buttonTitle?: string | undefined;
  };
  readonly afterCall: { readonly title?: string | undefined; readonly description?: string | undefined };
  readonly showHairCheck?: boolean | undefined;
  readonly widget: JsonObject;
  readonly hairCheck: JsonObject;
  readonly raw: JsonObject;
}

/** How long and how often. */
export interface DeploymentLimits {
  readonly maxCallDurationSeconds?: number | undefined;
  readonly dailyCallsPerUser?: number | undefined;
}

/** A challenge that tells people from machines; its answer goes into the start of the conversation. */
export interface DeploymentCaptcha {
  /** Such as `turnstile`. */
  readonly provider: string;
  readonly siteKey: string;
  readonly challengePath?: string | undefined;
  readonly action?: string | undefined;
}
