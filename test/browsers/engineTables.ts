import { createRequire } from 'node:module';
import type { CompatData } from '@mdn/browser-compat-data';
import { type Browser, minimumBrowsers } from '../../scripts/browsers/minimumBrowsers';
import { featureAt } from './features';
import { isBy } from './lacksOf';

/** Returns the table of the oldest supported versions of docs/browsers.md. */
export function minimumTable(): string {
  const rows = [...minimumBrowsers()].map(([browser, version]) => {
    const released = data.browsers[browser]?.releases[version]?.release_date ?? '';
    return [columns[browser], version, released.slice(0, 7)];
  });
  return table(['browser', 'from version', 'of'], rows);
}

/** Returns the table of docs/browsers.md with what some browsers lack, and the first version of each that has it. */
export function featureTable(): string {
  const browsers = Object.keys(columns) as Browser[];
  const rows = features.map(({ what, path, instead }) => [
    what,
    ...browsers.map((browser) => firstVersion(path.split('.'), browser)),
    instead,
  ]);
  return table(['', ...Object.values(columns), 'without it'], rows);
}

const data: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

const columns: Readonly<Record<Browser, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  safari_ios: 'iOS Safari',
};

/** What the library uses where it is, by its place in the compatibility data of MDN. */
const features: readonly { what: string; path: string; instead: string }[] = [
  {
    what: 'choosing the loudspeaker',
    path: 'api.HTMLMediaElement.setSinkId',
    instead: "the system's loudspeaker; `devices` of `useSpeaker` is empty and its select is not shown",
  },
  {
    what: 'sharing the screen',
    path: 'api.MediaDevices.getDisplayMedia',
    instead: 'no button; `supported` of `useScreenShare` is false',
  },
  {
    what: 'picture in picture',
    path: 'api.HTMLVideoElement.requestPictureInPicture',
    instead: 'no button; older Firefox has its own on the video, which the page cannot press',
  },
  {
    what: 'full screen',
    path: 'api.Document.fullscreenEnabled',
    instead: 'no button, as on iPhones, which have it only for videos',
  },
  {
    what: 'the widget in the top layer',
    path: 'api.HTMLElement.popover',
    instead: '`position: fixed` with the largest `z-index`: an ancestor with a `transform` moves it',
  },
  {
    what: 'moving an element with `moveBefore`',
    path: 'api.Element.moveBefore',
    instead: 'an element that is removed and inserted at once keeps its conversation too',
  },
  {
    what: 'asking whether the camera is allowed',
    path: 'api.Permissions.permission_camera',
    instead: 'a refusal is known once the browser has refused',
  },
  {
    what: 'what the page allows (`allow` of an iframe)',
    path: 'api.Document.featurePolicy',
    instead: 'it looks like a refusal of the visitor',
  },
  {
    what: 'the frames of a video',
    path: 'api.HTMLVideoElement.requestVideoFrameCallback',
    instead: 'a frozen picture is seen by the time of the video',
  },
  {
    what: '`light-dark()`',
    path: 'css.types.color.light-dark',
    instead:
      'the same colors by variables; a `color-scheme` that the page sets on the conversation does not count: use `theme`',
  },
  {
    what: '`:has()`',
    path: 'css.selectors.has',
    instead: 'the control bar does not hide, and a button with text is a little narrower',
  },
  {
    what: '`:dir()`',
    path: 'css.selectors.dir',
    instead: 'the nearest `dir="rtl"` counts, and `dir="auto"` does not',
  },
  {
    what: '`color-mix()`',
    path: 'css.types.color.color-mix',
    instead: 'borders and tints are gray',
  },
  {
    what: '`backdrop-filter`',
    path: 'css.properties.backdrop-filter',
    instead: 'what is behind buttons over the video is dark, not blurred',
  },
  {
    what: '`text-wrap: balance`',
    path: 'css.properties.text-wrap.balance',
    instead: 'lines break where they are full',
  },
  {
    what: '`::highlight()`',
    path: 'css.selectors.highlight',
    instead: 'a search outlines the row of the current hit, without coloring its words',
  },
];

/** Returns the first version that has the feature and still does, or a dash. */
function firstVersion(path: readonly string[], browser: Browser): string {
  const support = featureAt(...path)[0]?.compat.support[browser];
  if (support === undefined) throw new Error(`The data has no ${path.join('.')} for ${browser}.`);
  const found = (Array.isArray(support) ? support : [support]).find(
    ({ version_added, version_removed, flags, prefix, alternative_name }) =>
      typeof version_added === 'string' &&
      version_added !== 'preview' &&
      ![version_removed, flags, prefix, alternative_name].some(Boolean),
  );
  if (typeof found?.version_added !== 'string') return '–';
  if (found.partial_implementation) return 'partly';
  // Every supported version has it.
  if (isBy(found.version_added, minimumBrowsers().get(browser) ?? '')) return '✓';
  return found.version_added;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replace('|  |', '| |');
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
