import type { JsonObject } from './TavusEvent';

/**
 * A deployment of a PAL, as its creator configured it in the Tavus dashboard: what to show before the conversation, and
 * what is required to start one.
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
  /** The deployment's id, such as `d123456`. */
  readonly deploymentId: string;
  /** The kind of page that the deployment is for, such as `widget`. */
  readonly channel?: string | undefined;
  /** The creator's texts and choices. */
  readonly customization: DeploymentCustomization;
  /** True if starting a conversation requires a password. */
  readonly hasPassword: boolean;
  /** A short, silent video of the PAL. */
  readonly thumbnailVideoUrl?: string | undefined;
  /** A picture of the PAL. */
  readonly thumbnailImageUrl?: string | undefined;
  /** True if the page should show Tavus branding. */
  readonly showTavusBranding: boolean;
  /** The limits on duration and frequency. */
  readonly limits: DeploymentLimits;
  /** The challenge that the visitor must pass before starting, if there is one. */
  readonly captcha?: DeploymentCaptcha | undefined;
  /** True if a conversation can be started now. */
  readonly isAvailable: boolean;
  /** Why no conversation can be started now, in Tavus's words. */
  readonly unavailableReason?: string | undefined;
}

/** The texts and choices of the deployment's creator. `raw` contains everything, in the API's spelling. */
export interface DeploymentCustomization {
  /** The texts of the screen before the conversation. */
  readonly preview: {
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly buttonTitle?: string | undefined;
  };
  /** The texts of the screen after the conversation. */
  readonly afterCall: { readonly title?: string | undefined; readonly description?: string | undefined };
  /** Whether the visitor sees the hair check before the conversation. */
  readonly showHairCheck?: boolean | undefined;
  /** The launcher's appearance, in the API's spelling. */
  readonly widget: JsonObject;
  /** The texts of the hair check, in the API's spelling. */
  readonly hairCheck: JsonObject;
  /** The complete customization, in the API's spelling. */
  readonly raw: JsonObject;
}

/** The limits on the duration and frequency of conversations. */
export interface DeploymentLimits {
  /** The maximum duration of a conversation, in seconds, after which Tavus ends it. */
  readonly maxCallDurationSeconds?: number | undefined;
  /** The maximum number of conversations per visitor per day. */
  readonly dailyCallsPerUser?: number | undefined;
}

/** A challenge that distinguishes people from bots. Its answer is sent with the request to start a conversation. */
export interface DeploymentCaptcha {
  /** The challenge's provider, such as `turnstile`. */
  readonly provider: string;
  /** The public site key for the provider's script. */
  readonly siteKey: string;
  /** The path of the challenge, if Tavus serves it. */
  readonly challengePath?: string | undefined;
  /** The action name that the provider reports the challenge under. */
  readonly action?: string | undefined;
}
