import { initialsOf } from '../../components/anatomy/initialsOf';
import { playBriefly } from '../../components/anatomy/playBriefly';
import type { Labels } from '../../hooks/labels/Labels';
import type { Deployment } from '../../protocol/Deployment';
import { parseCustomization } from '../../protocol/parseDeployment';
import embedStyles from './embed.css?inline';
import { imageOf } from './imageOf';
import { make } from './make';
import type { Shell, ShellLook } from './Shell';
import shellStyles from './shell.css?inline';
import { wholeOf } from './wholeOf';

/** The preview of an embed. */
export const previewLook: ShellLook = { styles: shellStyles + embedStyles, draw: drawPreview };

const english: Pick<
  Labels,
  'pal' | 'idle' | 'start' | 'loadingWidget' | 'widgetNotLoaded' | 'retry' | 'unavailable' | 'branding'
> = {
  pal: 'PAL',
  idle: 'Ready when you are',
  start: 'Start conversation',
  loadingWidget: 'Loading…',
  widgetNotLoaded: 'We couldn’t load the conversation.',
  retry: 'Try again',
  unavailable: 'Not available',
  branding: 'Powered by Tavus',
};

function drawPreview({ config, deployment, state, onIntent, onOpen }: Shell): HTMLElement {
  const texts = { ...english, ...config.labels };
  const below = parseCustomization(deployment?.customization.raw ?? {}).preview;
  const above = parseCustomization(config.overrideConfig ?? {}).preview;
  const { title, description, buttonTitle } = { ...below, ...defined(above) };
  const isAvailable = deployment?.isAvailable !== false;
  const button = make(
    'button',
    'start-button',
    { type: 'button', 'aria-busy': `${state === 'loading'}` },
    state === 'loading'
      ? texts.loadingWidget
      : state === 'failed'
        ? texts.retry
        : (buttonTitle ?? texts.start),
  );
  button.addEventListener('click', onOpen);
  for (const intent of ['pointerenter', 'focus', 'touchstart'] as const) {
    button.addEventListener(intent, onIntent, { passive: true });
  }
  const detail = isAvailable ? description : deployment?.unavailableReason?.replaceAll('_', ' ');
  const picture = video(deployment) ?? imageOf(deployment?.thumbnailImageUrl);
  const portrait = make('div', 'pal-placeholder', { 'aria-hidden': 'true' }, initialsOf(texts.pal));
  picture?.addEventListener('error', () => {
    // A video that does not load still shows its poster.
    if (picture.getAttribute('poster')) return;
    picture.parentElement?.removeAttribute('data-thumbnail');
    picture.replaceWith(portrait);
  });
  return make(
    'section',
    'embed-shell',
    { ...wholeOf(config), ...(picture && { 'data-thumbnail': '' }) },
    picture ?? portrait,
    make(
      'div',
      'preview-words',
      {},
      make('h2', 'screen-title', {}, isAvailable ? (title ?? texts.idle) : texts.unavailable),
      detail && make('p', 'screen-detail', {}, detail),
      state === 'failed' && make('p', 'launcher-failure', { role: 'alert' }, texts.widgetNotLoaded),
      isAvailable && button,
    ),
    deployment?.showTavusBranding && isAvailable && make('p', 'branding', {}, texts.branding),
  );
}

/** The deployment's silent video, which plays for a moment. */
function video(deployment: Deployment | undefined): HTMLElement | undefined {
  const { thumbnailVideoUrl: src, thumbnailImageUrl: poster = '' } = deployment ?? {};
  if (src === undefined) return undefined;
  const element = document.createElement('video');
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element, { poster, muted: true, playsInline: true, tabIndex: -1, src });
  playBriefly(element);
  return element;
}

function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
