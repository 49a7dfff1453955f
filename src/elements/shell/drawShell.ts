import { initialsOf } from '../../components/anatomy/initialsOf';
import { directionOf } from '../../hooks/labels/directionOf';
import type { Labels } from '../../hooks/labels/Labels';
import type { Deployment } from '../../protocol/Deployment';
import { parseCustomization } from '../../protocol/parseDeployment';
import type { ElementConfig } from '../contract/ElementConfig';
import type { TavusTag } from '../contract/elementTable';
import { appearanceOf } from './appearance';

/** The few texts that are shown before anything is loaded. */
export type ShellTexts = Pick<
  Labels,
  | 'openWidget'
  | 'pal'
  | 'idle'
  | 'start'
  | 'loadingWidget'
  | 'widgetNotLoaded'
  | 'retry'
  | 'unavailable'
  | 'branding'
>;

const english: ShellTexts = {
  openWidget: 'Talk to us',
  pal: 'PAL',
  idle: 'Ready when you are',
  start: 'Start conversation',
  loadingWidget: 'Loading…',
  widgetNotLoaded: 'The conversation could not be loaded.',
  retry: 'Try again',
  unavailable: 'Not available',
  branding: 'Powered by Tavus',
};

/** What to draw, and the callbacks of its buttons. */
export interface Shell {
  readonly tag: TavusTag;
  readonly config: ElementConfig;
  readonly deployment: Deployment | undefined;
  readonly state: 'waiting' | 'loading' | 'failed';
  readonly onIntent: () => void;
  readonly onOpen: () => void;
}

/** Draws the element before the click, without React: the widget's launcher or the embed's preview. */
export function drawShell(shell: Shell): HTMLElement {
  return shell.tag === 'tavus-widget' ? drawLauncher(shell) : drawPreview(shell);
}

function drawLauncher({ config, deployment, state, onIntent, onOpen }: Shell): HTMLElement {
  const texts = { ...english, ...config.labels };
  const label = config.label ?? texts.openWidget;
  const { corner = 'bottom-right', variant = 'button', size } = appearanceOf(config);
  const picture = make(
    'span',
    'launcher-picture',
    { 'aria-hidden': 'true' },
    image(deployment?.thumbnailImageUrl),
  );
  const launcher = make(
    'button',
    'launcher',
    {
      type: 'button',
      'data-variant': variant,
      'aria-label': state === 'loading' ? texts.loadingWidget : label,
      'aria-haspopup': 'dialog',
      'aria-busy': `${state === 'loading'}`,
      ...(config.greeting && { 'data-unread': '' }),
    },
    picture,
    variant !== 'circle' && make('span', 'launcher-label', {}, label),
  );
  const retry = make('button', 'launcher-retry', { type: 'button' }, texts.retry);
  const failure = make('p', 'launcher-failure', {}, texts.widgetNotLoaded);
  const greeting = make('button', 'launcher-greeting', { type: 'button' }, config.greeting ?? '');
  for (const button of [launcher, retry, greeting]) button.addEventListener('click', onOpen);
  for (const intent of ['pointerenter', 'focus', 'touchstart'] as const) {
    launcher.addEventListener(intent, onIntent, { passive: true });
  }
  const box = make(
    'div',
    'launcher-box',
    {},
    state === 'failed' && make('div', 'launcher-bubble', { role: 'alert' }, failure, retry),
    state !== 'failed' && config.greeting && make('div', 'launcher-bubble', {}, greeting),
    launcher,
  );
  return make(
    'div',
    'widget',
    { 'data-corner': corner, ...(size && { 'data-size': size }), ...wholeOf(config) },
    box,
  );
}

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
  const picture = video(deployment) ?? image(deployment?.thumbnailImageUrl);
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

function wholeOf(config: ElementConfig): Record<string, string> {
  const { theme } = appearanceOf(config);
  const { locale } = config;
  return {
    ...(theme !== undefined && { 'data-theme': theme }),
    ...(locale !== undefined && { lang: locale, dir: directionOf(locale) }),
  };
}

function image(url: string | undefined): HTMLElement | undefined {
  return url === undefined ? undefined : Object.assign(document.createElement('img'), { src: url, alt: '' });
}

/** The deployment's silent video, which plays unless the visitor prefers reduced motion. */
function video(deployment: Deployment | undefined): HTMLElement | undefined {
  const { thumbnailVideoUrl: src, thumbnailImageUrl: poster = '' } = deployment ?? {};
  if (src === undefined) return undefined;
  const autoplay = !window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  const element = document.createElement('video');
  element.setAttribute('aria-hidden', 'true');
  return Object.assign(element, {
    autoplay,
    poster,
    muted: true,
    loop: true,
    playsInline: true,
    tabIndex: -1,
    src,
  });
}

function make(
  tag: string,
  part: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string | false | undefined)[]
): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('data-tavus-part', part);
  element.setAttribute('part', part);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
