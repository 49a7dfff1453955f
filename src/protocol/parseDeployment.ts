import { isWebUrl } from './CreatedConversation';
import type { Deployment, DeploymentCaptcha, DeploymentCustomization } from './Deployment';
import type { JsonObject } from './TavusEvent';
import { wireFields } from './WireFields';
import { isJsonObject } from './wire/JsonObject';

/**
 * Parses the response of a deployment's `init` request; returns undefined if it is not an object. A missing field or a
 * field of the wrong type counts as absent. By default, a deployment is available and has no password.
 */
export function parseDeployment(reply: unknown, deploymentId: string): Deployment | undefined {
  if (!isJsonObject(reply)) return undefined;
  const fields = wireFields(reply);
  const limits = wireFields(fields.object('limits') ?? {});
  return {
    deploymentId: fields.text('deployment_id') ?? deploymentId,
    channel: fields.text('channel'),
    customization: parseCustomization(fields.object('customization') ?? {}),
    hasPassword: reply.has_password === true,
    thumbnailVideoUrl: webUrl(fields.text('thumbnail_video_url')),
    thumbnailImageUrl: webUrl(fields.text('thumbnail_image_url')),
    showTavusBranding: reply.show_tavus_branding !== false,
    limits: {
      maxCallDurationSeconds: limits.number('max_call_duration'),
      dailyCallsPerUser: limits.number('daily_call_limit_per_user'),
    },
    captcha: parseCaptcha(fields.object('captcha')),
    isAvailable: reply.is_available !== false,
    unavailableReason: fields.text('unavailable_reason'),
  };
}

/** Parses a `customization`: the deployment's own, or one that a page merges over it. */
export function parseCustomization(raw: JsonObject): DeploymentCustomization {
  const fields = wireFields(raw);
  const preview = wireFields(fields.object('preview') ?? {});
  const afterCall = wireFields(fields.object('after_call') ?? {});
  return {
    preview: {
      title: preview.text('title'),
      description: preview.text('description'),
      buttonTitle: preview.text('btn_title'),
    },
    afterCall: { title: afterCall.text('title'), description: afterCall.text('description') },
    showHairCheck: typeof raw.show_haircheck === 'boolean' ? raw.show_haircheck : undefined,
    widget: fields.object('widget') ?? {},
    hairCheck: fields.object('haircheck') ?? {},
    raw,
  };
}

function parseCaptcha(captcha: JsonObject | undefined): DeploymentCaptcha | undefined {
  if (!captcha) return undefined;
  const fields = wireFields(captcha);
  const provider = fields.text('provider');
  const siteKey = fields.text('site_key');
  if (!provider || !siteKey) return undefined;
  return {
    provider,
    siteKey,
    challengePath: fields.text('challenge_path'),
    action: fields.text('action'),
  };
}

function webUrl(url: string | undefined): string | undefined {
  return url !== undefined && isWebUrl(url) ? url : undefined;
}
