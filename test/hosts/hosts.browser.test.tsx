import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { engine } from '../engines/engine';
import { compareLooks, tableOf } from './compareLooks';
import { emptyPage, type Host, hosts } from './hosts';
import { controlsIn, type Looks, readLooks } from './readLooks';
import { endAnimations, settle } from './settle';
import { showStates } from './showStates';
import { hasPlaceholders } from './stylesOf';
import { flags, wearHost } from './wearHost';

/** What a pointer and the keyboard do to the controls. */
const touches = {
  hovered: [flags.hovered],
  focused: [flags.focused, flags.seenFocused],
  pressed: [flags.hovered, flags.focused, flags.pressed],
} as const;

/** How far a box may be off on a zoomed page, in pixels. Firefox does not zoom scroll bars, and WebKit rounds each letter. */
const zoomedBy = engine === 'webkit' ? 6 : engine === 'firefox' ? 3 : 2;

/** Shows that differences on a page are caused by that page, not by the time that has passed. */
const emptyPageAgain: Host = { ...emptyPage, name: 'an empty page once more' };

const states = new Map<string, HTMLElement>();
const looksOn = new Map<Host, Looks>();

// All states are rendered once, and the document then becomes one host after the other.
beforeAll(async () => {
  const sheets = await commands.readHostSheets();
  // High enough for the widget's panel on a zoomed page.
  await page.viewport(1280, 1000);
  wearHost(emptyPage, sheets);
  const main = document.body.appendChild(document.createElement('main'));
  main.className = 'entry-content';
  await showStates((state, width, height) => {
    const box = main.appendChild(document.createElement('div'));
    box.style.cssText = `inline-size: ${width}px; block-size: ${height}px;`;
    states.set(state, box);
    return box;
  });
  for (const host of [emptyPage, ...hosts, emptyPageAgain]) {
    const isPreferred = await commands.preferMotion(host.still ? 'reduce' : 'no-preference');
    if (host.still && !isPreferred) continue;
    wearHost(host, sheets);
    await settle();
    looksOn.set(host, readEverything(host));
  }
}, 300_000);

afterAll(() => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

test('all kinds of parts and controls are shown', () => {
  const parts = new Set([...looksOf(emptyPage).values()].map(({ part }) => part));
  for (const part of [
    'start-button',
    'preview-picture',
    'device-select',
    'self-view',
    'pal-video',
    'caption-box',
  ])
    expect(parts).toContain(part);
  for (const part of ['utterance', 'composer-field', 'device-menu-list', 'ended', 'launcher', 'widget-pill'])
    expect(parts).toContain(part);
  for (const part of ['embed-shell', 'canvas-option', 'canvas-field', 'canvas-markdown', 'chart-figure'])
    expect(parts).toContain(part);
  if (hasPlaceholders) expect(parts).toContain('composer-field::placeholder');
});

test.for([...hosts, emptyPageAgain])(
  'everything looks the same on $name as on an empty page',
  (host, { skip }) => {
    skip(!looksOn.has(host), 'WebDriver cannot set preferences of the visitor');
    // Browsers round where a line begins, more so on a zoomed page.
    const differences = compareLooks(looksOf(emptyPage), looksOf(host), host.zoom ? zoomedBy : 0.6).filter(
      ({ part, property }) => !host.accepted?.includes(`${part} ${property}`),
    );
    expect(differences.length, tableOf(host.name, differences)).toBe(0);
  },
);

function looksOf(host: Host): Looks {
  const looks = looksOn.get(host);
  if (!looks) throw new Error(`${host.name} was not looked at.`);
  return looks;
}

/** Reads everything at rest, and the controls while they are touched. */
function readEverything(host: Host): Looks {
  const looks = new Map(readLooks(states, host));
  const controls = controlsIn(states);
  for (const [touch, put] of Object.entries(touches)) {
    for (const { attribute } of put) for (const control of controls) control.setAttribute(attribute, '');
    endAnimations();
    for (const [key, look] of readLooks(states, host, 'controls'))
      looks.set(`${key}, ${touch}`, { ...look, state: `${look.state} ${touch}` });
    for (const { attribute } of put) for (const control of controls) control.removeAttribute(attribute);
  }
  return looks;
}
