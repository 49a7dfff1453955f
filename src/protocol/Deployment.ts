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
  /** Such as `d123456`. */
  readonly deploymentId: string;
  /** What kind of page it is made for, such as `widget`. */
  readonly channel?: string | undefined;
  /** What its creator wants shown. */
  readonly customization: DeploymentCustomization;
  /** True if starting takes a password. */
  readonly hasPassword: boolean;
  /** A short, silent video of the PAL. */
  readonly thumbnailVideoUrl?: string | undefined;
  /** A picture of the PAL. */
  readonly thumbnailImageUrl?: string | undefined;
  /** True if the page shall say that it is by Tavus. */
  readonly showTavusBranding: boolean;
  /** How long and how often. */
  readonly limits: DeploymentLimits;
  /** The challenge to pass before starting, if there is one. */
  readonly captcha?: DeploymentCaptcha | undefined;
  /** True if a conversation can be had now. */
  readonly isAvailable: boolean;
  /** Tavus's own word for why there can be no conversation now. */
  readonly unavailableReason?: string | undefined;
}

/** The texts and choices of the deployment's creator. `raw` has everything, as the API spells it. */
export interface DeploymentCustomization {
  /** Texts for the screen before. */
  readonly preview: {
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly buttonTitle?: string | undefined;
  };
  /** Texts for the screen after. */
  readonly afterCall: { readonly title?: string | undefined; readonly description?: string | undefined };
  /** Whether the visitor sees their camera first. */
  readonly showHairCheck?: boolean | undefined;
  /** What the launcher looks like, as the API spells it. */
  readonly widget: JsonObject;
  /** What the hair check says, as the API spells it. */
  readonly hairCheck: JsonObject;
  /** All of it, as the API spells it. */
  readonly raw: JsonObject;
}

/** How long and how often. */
export interface DeploymentLimits {
  /** Until Tavus ends a conversation. */
  readonly maxCallDurationSeconds?: number | undefined;
  /** How many one visitor may have in a day. */
  readonly dailyCallsPerUser?: number | undefined;
}

/** A challenge that tells people from machines; its answer goes into the start of the conversation. */
export interface DeploymentCaptcha {
  /** Such as `turnstile`. */
  readonly provider: string;
  /** The public key for the provider's script. */
  readonly siteKey: string;
  /** Where Tavus serves the challenge, if it does. */
  readonly challengePath?: string | undefined;
  /** The name that the provider counts it under. */
  readonly action?: string | undefined;
}
