import { act, cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusDevtools, type TavusDevtoolsProps, useTavusDevtools } from '../../src/devtools';
import { createTavusSession } from '../../src/hooks/conversation/createTavusSession';
import { RecordingWriter } from '../../src/protocol/recording/RecordingWriter';
import { simulate } from '../../src/simulator';

/** Shows the button beside a conversation that has already said something. */
async function showDevtools(props: Partial<TavusDevtoolsProps> = {}) {
  const simulation = simulate({ greeting: 'Good morning.' }, { seed: 1, speed: 8, delayMs: 5, media: false });
  const session = createTavusSession({ source: simulation });
  const tree = (more: Partial<TavusDevtoolsProps>) => (
    <TavusProvider session={session}>
      <TavusDevtools recordFromStart simulation={simulation} {...more} />
    </TavusProvider>
  );
  const { rerender } = render(tree(props));
  await session.start();
  await expect.poll(() => session.transcript.at(0)?.text).toBe('Good morning.');
  return { simulation, session, rerender: (more: Partial<TavusDevtoolsProps>) => rerender(tree(more)) };
}

async function openPanel() {
  await page.getByRole('button', { name: 'Open the Tavus devtools' }).click();
  await expect.element(page.getByRole('tab', { name: 'Timeline' })).toBeVisible();
}

const tab = (name: string) => page.getByRole('tab', { name });
const shadowIn = (view: Window) =>
  [...view.document.querySelectorAll('tavus-devtools')]
    .map(({ shadowRoot }) => shadowRoot)
    .find((root) => root?.querySelector('.panel')) ?? null;
const shadowOf = () => shadowIn(window);

test('the button opens the panel with the focus on its tab, and closing it returns to the button', async () => {
  await showDevtools();
  await openPanel();
  await expect.poll(() => shadowOf()?.activeElement?.textContent).toBe('Timeline');
  await page.getByRole('button', { name: 'Close the devtools' }).click();
  await expect.element(page.getByRole('button', { name: 'Open the Tavus devtools' })).toBeVisible();
  expect(document.querySelectorAll('tavus-devtools')).toHaveLength(1);
});

test('the arrow keys go through the tabs, around both ends', async () => {
  await showDevtools();
  await openPanel();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(tab('Messages')).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(tab('Record')).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Home}');
  await expect.element(tab('Timeline')).toHaveAttribute('aria-selected', 'true');
});

test.each([
  ['light', 1280, 800],
  ['dark', 360, 740],
] as const)(
  'axe finds nothing in any tab that is %s, in a window of %d × %d',
  async (theme, width, height) => {
    await page.viewport(width, height);
    const { simulation } = await showDevtools({ theme });
    simulation.userSays('Hello');
    await openPanel();
    const found: string[] = [];
    for (const name of ['Timeline', 'Messages', 'State', 'Latency', 'Send', 'Faults', 'Record']) {
      await tab(name).click();
      await expect.element(page.getByRole('tabpanel', { name })).not.toBeEmptyDOMElement();
      if (name === 'Messages') {
        await page.getByRole('listbox').click();
        await expect.element(page.getByRole('listbox').getByRole('option', { selected: true })).toBeVisible();
      }
      const { violations } = await axe.run(document.body, {
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      });
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name} ${id} ${html}`)));
    }
    expect(found).toEqual([]);
  },
);

test('the colors follow the theme', async () => {
  const { rerender } = await showDevtools({ theme: 'light' });
  await openPanel();
  const background = () => {
    const panel = shadowOf()?.querySelector('.panel');
    return panel && getComputedStyle(panel).backgroundColor;
  };
  expect(background()).toBe('rgb(255, 255, 255)');
  rerender({ theme: 'dark' });
  await expect.poll(background).toBe('rgb(18, 20, 28)');
});

test('an earlier message shows the state as it was then, in every tab', async () => {
  const { session } = await showDevtools();
  await openPanel();
  await tab('Messages').click();
  await page.getByRole('listbox').click();
  await userEvent.keyboard('{Home}');
  await tab('State').click();
  const value = page.getByRole('row', { name: /^state / });
  await expect.element(value).not.toHaveTextContent('connected');
  expect(session.state).toBe('connected');
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await expect.element(value).toHaveTextContent('connected');
});

test('a message shows what it changed, as it was sent and as it is read', async () => {
  const { simulation } = await showDevtools();
  await openPanel();
  await tab('Messages').click();
  simulation.deliver({
    message_type: 'conversation',
    event_type: 'conversation.utterance',
    properties: { role: 'user', speech: '<b>Ten</b> dollars' },
  });
  await page.getByRole('searchbox').fill('dollars');
  // Messages are listed in batches.
  await expect.element(page.getByRole('listbox').getByRole('option')).toBeVisible();
  await page.getByRole('listbox').click();
  await userEvent.keyboard('{End}');
  const details = page.getByRole('region', { name: 'Selected message' });
  await expect.element(details).toHaveTextContent('<b>Ten</b> dollars');
  await expect
    .element(details.getByRole('region', { name: 'As it was sent' }))
    .toHaveTextContent('event_type');
  await expect
    .element(details.getByRole('region', { name: 'As the library reads it' }))
    .toHaveTextContent('speech');
  expect(shadowOf()?.querySelector('.details b b, .row b')).toBeNull();
});

test('sends an interaction, and again', async () => {
  const { simulation } = await showDevtools();
  const responses = () =>
    simulation.sent.filter(({ event_type }) => event_type === 'conversation.respond').length;
  await openPanel();
  await tab('Send').click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('text is missing.');
  await page.getByRole('textbox', { name: 'text' }).fill('What does it cost?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(responses).toBe(1);
  await page.getByRole('button', { name: 'Again' }).click();
  await expect.poll(responses).toBe(2);
});

test('a simulated conversation can be disturbed', async () => {
  const { session } = await showDevtools();
  await openPanel();
  await tab('Faults').click();
  await page.getByRole('button', { name: 'Interrupt', exact: true }).click();
  await expect.poll(() => session.conversation.connection).toBe('reconnecting');
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => session.conversation.connection).toBe('stable');
  await page.getByRole('button', { name: 'PAL leaves' }).click();
  await expect.poll(() => session.conversation.endReason).toBe('pal-left');
});

test('a list of a hundred thousand messages renders only what is in sight', async () => {
  await showDevtools();
  await openPanel();
  await tab('Record').click();
  const writer = new RecordingWriter();
  const lines = [writer.header({ version: 1, recordedAt: 0, versions: {}, redacted: [] })];
  const data = { event_type: 'conversation.interrupt' };
  for (let atMs = 0; atMs < 100_000; atMs += 1) lines.push(writer.line({ kind: 'sent', atMs, data }));
  await choose(new File([lines.join('\n')], 'a.jsonl'));
  await expect.element(page.getByText(/100000 entries/)).toBeVisible();
  await tab('Messages').click();
  await page.getByRole('listbox').click();
  await userEvent.keyboard('{End}');
  await expect
    .element(page.getByRole('listbox').getByRole('option', { selected: true }))
    .toHaveAttribute('aria-posinset', '100000');
  expect(shadowOf()?.querySelectorAll('[role="option"]').length).toBeLessThan(60);
});

test('nothing listens before the panel opens, or after it has unmounted', async () => {
  const { simulation } = await showDevtools({ recordFromStart: false });
  const listeners = () => simulation.calls[0]?.listeners;
  const before = listeners();
  await openPanel();
  await expect.poll(() => (listeners() ?? 0) > (before ?? 0)).toBe(true);
  const { unmount } = render(null);
  unmount();
  await act(async () => cleanup());
  await expect.poll(() => document.querySelector('tavus-devtools')).toBeNull();
  expect(simulation.calls[0]?.listeners).toBe(0);
});

test('the panel moves to a window of its own and back, and closes with it', async () => {
  await showDevtools();
  const open = vi.spyOn(window, 'open');
  await openPanel();
  await page.getByRole('button', { name: 'Open in a window of its own' }).click();
  const own = () => open.mock.results.at(-1)?.value as Window;
  const panelIn = (view: Window) => shadowIn(view)?.querySelector('.panel') ?? null;
  await expect.poll(() => panelIn(own())).not.toBeNull();
  await expect.poll(() => panelIn(window)).toBeNull();
  expect(own().getComputedStyle(panelIn(own()) as Element).position).toBe('fixed');

  panelIn(own())?.querySelector<HTMLElement>('[aria-label="Dock at the bottom"]')?.click();
  await expect.poll(() => panelIn(window)).not.toBeNull();
  await expect.poll(() => own().closed).toBe(true);
  await expect.element(tab('Timeline')).toBeVisible();

  await page.getByRole('button', { name: 'Open in a window of its own' }).click();
  await expect.poll(() => panelIn(own())).not.toBeNull();
  own().close();
  await expect.element(page.getByRole('button', { name: 'Open the Tavus devtools' })).toBeVisible();
});

test('a floating panel that was moved and sized can be docked', async () => {
  await showDevtools();
  await openPanel();
  const dock = (name: string) => page.getByRole('button', { name }).click();
  const box = () => shadowOf()?.querySelector('.panel')?.getBoundingClientRect().toJSON();
  await dock('Let it float');
  const panel = shadowOf()?.querySelector<HTMLElement>('.panel');
  const [header, { left, top }] = [panel?.querySelector('.head'), box()];
  const pointer = { bubbles: true, clientX: left + 5, clientY: top + 5 };
  if (header) header.setPointerCapture = () => undefined;
  header?.dispatchEvent(new PointerEvent('pointerdown', pointer));
  header?.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: 105, clientY: 55 }));
  header?.dispatchEvent(new PointerEvent('lostpointercapture'));
  expect(box()).toMatchObject({ left: 100, top: 50 });
  // As a drag of the corner writes it.
  Object.assign(panel?.style ?? {}, { width: '500px', height: '300px' });
  expect(box()).toMatchObject({ width: 500, height: 300 });
  await dock('Dock at the bottom');
  await expect.poll(box).toMatchObject({ left: 0, width: innerWidth, bottom: innerHeight });
  await dock('Let it float');
  await expect.poll(box).toMatchObject({ left: 100, top: 50, width: 900 });
});

test('a button of the application opens and closes it too', async () => {
  const session = createTavusSession({ source: simulate({}, { media: false }) });
  function Own() {
    const { isOpen, toggle } = useTavusDevtools({ session, expose: true });
    return (
      <button type="button" aria-pressed={isOpen} onClick={toggle}>
        Own
      </button>
    );
  }
  const { unmount } = render(<Own />);
  await page.getByRole('button', { name: 'Own', exact: true }).click();
  await expect.element(tab('Timeline')).toBeVisible();
  await expect.poll(() => Reflect.get(window, '__TAVUS__')?.session.state).toBe('idle');
  await page.getByRole('button', { name: 'Own', exact: true }).click();
  await expect.poll(shadowOf).toBeNull();
  unmount();
  await expect.poll(() => Reflect.get(window, '__TAVUS__')).toBeUndefined();
});

/** Chooses a file as the dialog of the system does. WebDriver uploads only what is on the disk. */
async function choose(file: File): Promise<void> {
  const input = () => shadowOf()?.querySelector<HTMLInputElement>('input[type="file"]');
  await expect.poll(input).toBeTruthy();
  const chosen = new DataTransfer();
  chosen.items.add(file);
  Object.assign(input() ?? {}, { files: chosen.files });
  input()?.dispatchEvent(new Event('change', { bubbles: true }));
}
