/** The parts that are compared. The boxes of others depend on what the PAL is saying, or on the fake camera. */
const compared = [
  ...[
    'root',
    'widget',
    'launcher',
    'launcher-label',
    'launcher-bubble',
    'widget-panel',
    'widget-bar',
    'widget-pill',
  ],
  ...[
    'embed',
    'embed-shell',
    'viewport',
    'stage',
    'preview',
    'screen-title',
    'start-button',
    'controls',
    'self-view',
  ],
  ...[
    'mic-button',
    'camera-button',
    'screen-share-button',
    'panel-toggle',
    'device-menu-button',
    'end-button',
  ],
  ...[
    'status',
    'panel',
    'transcript',
    'composer',
    'composer-field',
    'send-button',
    'ended',
    'transcript-download',
  ],
];

/** Returns the boxes and colors of all visible parts of a page, also those inside elements. */
export function looksOf(tab) {
  return tab.evaluate((names) => {
    const found = {};
    const roots = [
      document,
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    for (const root of roots) {
      for (const element of root.querySelectorAll('[data-tavus-part]')) {
        const { tavusPart: part } = element.dataset;
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, borderColor, opacity, display, visibility } =
          getComputedStyle(element);
        if (!names.includes(part) || width * height === 0 || visibility === 'hidden') continue;
        const name = `${root.host?.localName ?? 'page'} ${part}`;
        let number = 1;
        while (found[`${name} ${number}`]) number += 1;
        found[`${name} ${number}`] = {
          box: [x, y, width, height],
          style: {
            color,
            backgroundColor,
            opacity,
            display,
            ...(part === 'composer-field' && { borderColor }),
          },
        };
      }
    }
    return found;
  }, compared);
}

/** Returns how the looks of two browsers differ, apart from what their text rendering explains. */
export function compareLooks(old, now) {
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].flatMap((name) => {
    const [before, after] = [old[name], now[name]];
    if (!before || !after) return `${name} is only in ${before ? 'the oldest' : "today's"} Chromium.`;
    const isMoved = before.box.some((length, index) => Math.abs(length - after.box[index]) > tolerance);
    return [
      ...(isMoved
        ? [`${name} is at ${before.box.map(Math.round)} instead of ${after.box.map(Math.round)}.`]
        : []),
      ...Object.entries(after.style)
        .filter(
          ([property, value]) => before.style[property] !== value && !isMixed(before.style[property], value),
        )
        .map(([property, value]) => `${name} has ${property} ${before.style[property]} instead of ${value}.`),
    ];
  });
}

/** Without `color-mix()`, a translucent gray takes the place of a tint. */
function isMixed(before, after) {
  return after.startsWith('color(srgb') && before.startsWith('rgba(128, 128, 128,');
}

/** In pixels: glyphs are a little wider or narrower. */
const tolerance = 3;
