import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useLatest } from '../../hooks/react/useLatest';
import type { DeploymentCaptcha } from '../../protocol/Deployment';

// See "Client-side rendering" in the Cloudflare Turnstile docs.
interface TurnstileApi {
  render(box: HTMLElement, options: Readonly<Record<string, unknown>>): string;
  remove(id: string): void;
}
declare global {
  interface Window {
    turnstile?: TurnstileApi;
  }
}

interface TurnstileProps {
  readonly captcha: DeploymentCaptcha;
  readonly onToken: (token: string) => void;
}

/** Cloudflare's check that the visitor is human; its script is loaded here and nowhere else. */
export function Turnstile({ captcha, onToken }: TurnstileProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const labels = useLabels();
  const latest = useLatest(onToken);
  const { siteKey, action } = captcha;

  useEffect(
    function showChallenge() {
      let isGone = false;
      let remove: (() => void) | undefined;
      loadTurnstile().then(
        (turnstile) => {
          if (isGone || !box.current) return;
          const id = turnstile.render(box.current, {
            sitekey: siteKey,
            // A form around the conversation must not submit the token.
            'response-field': false,
            ...(action !== undefined && { action }),
            callback: (token: string) => latest.current(token),
          });
          remove = () => turnstile.remove(id);
        },
        () => setFailed(true),
      );
      return () => {
        isGone = true;
        remove?.();
      };
    },
    [siteKey, action, latest],
  );
  return (
    <div ref={box} data-tavus-part="captcha">
      {failed && <p role="alert">{labels.captchaNotLoaded}</p>}
    </div>
  );
}

const script = 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit';

let loading: Promise<TurnstileApi> | undefined;

/** Loads the script once for all concurrent callers, because Turnstile warns about a second script. */
async function loadTurnstile(): Promise<TurnstileApi> {
  if (window.turnstile) return window.turnstile;
  loading ??= addScript().finally(() => {
    loading = undefined;
  });
  return loading;
}

async function addScript(): Promise<TurnstileApi> {
  const element = document.createElement('script');
  element.src = script;
  // Under a CSP that allows scripts only by nonce, the page's own nonce lets this script load.
  element.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  await new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    document.head.append(element);
  });
  if (!window.turnstile) throw new Error('Turnstile did not load.');
  return window.turnstile;
}
