import launcherStyles from '../../components/styles/launcher.css?inline';
import { keepOnTop } from '../../components/widget/keepOnTop';
import type { Labels } from '../../hooks/labels/Labels';
import { appearanceOf } from './appearance';
import { imageOf } from './imageOf';
import { make } from './make';
import type { Shell, ShellLook } from './Shell';
import shellStyles from './shell.css?inline';
import { wholeOf } from './wholeOf';

/** The launcher of a widget. */
export const launcherLook: ShellLook = {
  styles: launcherStyles + shellStyles,
  draw: drawLauncher,
  keepInPlace: keepOnTop,
};

const english: Pick<Labels, 'openWidget' | 'loadingWidget' | 'widgetNotLoaded' | 'retry'> = {
  openWidget: 'Talk to us',
  loadingWidget: 'Loading…',
  widgetNotLoaded: 'We couldn’t load the conversation.',
  retry: 'Try again',
};

function drawLauncher({ config, deployment, state, onIntent, onOpen }: Shell): HTMLElement {
  const texts = { ...english, ...config.labels };
  const label = config.label ?? texts.openWidget;
  const { corner = 'bottom-right', variant = 'button', size } = appearanceOf(config);
  const picture = make(
    'span',
    'launcher-picture',
    { 'aria-hidden': 'true' },
    imageOf(deployment?.thumbnailImageUrl),
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
