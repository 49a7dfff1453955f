import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { TavusWidget, type TavusWidgetProps } from '../../../src/components/widget/TavusWidget';
import { simulate } from '../../../src/simulator';
import { atRest } from '../styles/atRest';
import '../../../src/components/styles.css';

afterEach(cleanup);

async function show(props: Partial<TavusWidgetProps> = {}) {
  const simulation = simulate({}, { seed: 1, delayMs: 20, speed: 8, media: false });
  const { container } = render(<TavusWidget source={simulation} labels={{ pal: 'Mira' }} {...props} />);
  const launcher = part('launcher');
  // A pointer at the launcher loads what moves it.
  fireEvent.pointerEnter(launcher);
  const corner = () => container.querySelector('[data-tavus-part="widget"]')?.getAttribute('data-corner');
  if (props.defaultOpen) return { launcher, corner };
  await waitFor(() => {
    fireEvent.keyDown(launcher, { key: 'ArrowUp' });
    expect(corner()).toBe('top-right');
  });
  fireEvent.keyDown(launcher, { key: 'ArrowDown' });
  // The glide back would be in the way of what drags it.
  await atRest();
  return { launcher, corner };
}

const part = (name: string) => {
  const found = document.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

/** Drags an element's middle to a point in the window. */
const drag = (element: Element, x: number, y: number) =>
  userEvent.dragAndDrop(element, document.documentElement, { targetPosition: { x, y } });

test('the launcher goes to the corner that it is dragged to, without opening', async () => {
  const { launcher, corner } = await show();
  await drag(launcher, 60, 60);
  expect(corner()).toBe('top-left');
  expect(screen.queryByRole('dialog')).toBeNull();
  // A launcher under the mouse is raised.
  await commands.restMouse();
  await expect.poll(() => Math.round(launcher.getBoundingClientRect().left)).toBe(20);
  await expect.poll(() => Math.round(launcher.getBoundingClientRect().top)).toBe(20);
  await userEvent.click(launcher);
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('a press with an unsteady hand opens', async () => {
  const { launcher, corner } = await show();
  const { left, top } = launcher.getBoundingClientRect();
  fireEvent.pointerDown(launcher, { button: 0, clientX: left + 20, clientY: top + 20 });
  fireEvent.pointerMove(launcher, { clientX: left + 23, clientY: top + 18 });
  fireEvent.pointerUp(launcher, { clientX: left + 23, clientY: top + 18 });
  fireEvent.click(launcher);
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(corner()).toBe('bottom-right');
});

test('the arrow keys move the launcher', async () => {
  const { launcher, corner } = await show();
  launcher.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
  expect(corner()).toBe('top-left');
  await userEvent.keyboard('{ArrowDown}');
  expect(corner()).toBe('bottom-left');
});

test('the bar drags the panel, and a panel that fills the screen stays', async () => {
  const { launcher, corner } = await show();
  await userEvent.click(launcher);
  await screen.findByRole('dialog');
  const bar = part('widget-bar');
  expect(bar.textContent).toContain('Mira');
  await drag(bar, 120, 500);
  expect(corner()).toBe('bottom-left');
  await expect.poll(() => Math.round(part('widget-panel').getBoundingClientRect().left)).toBe(20);
  await page.viewport(400, 700);
  await expect.poll(() => 'fillsScreen' in part('widget-panel').dataset).toBe(true);
  await drag(bar, 390, 20);
  expect(corner()).toBe('bottom-left');
});

test('the pill shows whom the visitor talks to and for how long', async () => {
  await show({ defaultOpen: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Start conversation' }));
  await screen.findByText('Live');
  await userEvent.keyboard('{Escape}{Escape}');
  const pill = await screen.findByRole('button', { name: 'Back to the conversation: Live' });
  expect(pill.textContent).toMatch(/Mira\d+:\d\d/);
});

test.each([
  ['small', 340],
  ['medium', 400],
  ['large', 480],
] as const)('a widget of the size %s has a panel of that size', async (size, width) => {
  const { launcher } = await show({ size });
  await userEvent.click(launcher);
  await screen.findByRole('dialog');
  await expect.poll(() => Math.round(part('widget-panel').getBoundingClientRect().width)).toBe(width);
});
