import { render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Demo } from '../../demo/Demo';
import { atRest } from '../components/styles/atRest';
import '../../demo/styles';

const start = (name: string) => page.getByRole('region', { name: 'Mira' }).getByRole('button', { name });
const code = () => document.querySelector('.hero-code pre')?.textContent;

const stateIn = (place: string) =>
  document.querySelector<HTMLElement>(`${place} [data-tavus-part="root"]`)?.dataset.state;

afterEach(() => vi.restoreAllMocks());

test('Mira is there at once and looks around, and nobody is asked for a device', async () => {
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  render(<Demo />);
  await expect.element(start('Talk to Mira')).toBeVisible();
  const video = document.querySelector<HTMLVideoElement>('.hero-stage video.living');
  await expect.poll(() => video?.videoWidth).toBeGreaterThan(0);
  expect(video?.muted).toBe(true);
  expect(asked).not.toHaveBeenCalled();
});

test('the switches change the conversation and its code', async () => {
  render(<Demo />);
  await expect.element(start('Talk to Mira')).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText('Language'), 'de');
  await expect.element(start('Gespräch beginnen')).toBeVisible();
  expect(code()).toContain(`import { labels, locale } from 'tavus-react/locales/de';`);
  await userEvent.click(page.getByRole('radio', { name: 'Letter' }));
  await expect.poll(() => document.querySelector('.hero-stage .theme-letter')).not.toBeNull();
  expect(code()).toContain('className="theme-letter"');
});

test('a conversation ends when another one on the page starts', async () => {
  render(<Demo />);
  await userEvent.click(start('Talk to Mira'));
  await expect.poll(() => stateIn('.hero-stage')).toBe('connected');
  const captions = page.getByRole('region', { name: 'Captions' });
  captions.element().scrollIntoView();
  await userEvent.click(captions.getByRole('button', { name: 'Talk to Mira' }));
  await expect.poll(() => stateIn('.hero-stage')).toBe('ended');
  await expect.poll(() => stateIn('.piece-box')).toBe('connected');
});

test.each([
  ['Light', 1280, 800],
  ['Dark', 1280, 800],
  ['Light', 360, 740],
  ['Dark', 360, 740],
])(
  'axe finds nothing in %s at %i pixels, and nothing is wider than the window',
  async (scheme, width, height) => {
    await page.viewport(width, height);
    const { container } = render(<Demo />);
    await userEvent.click(page.getByRole('radio', { name: scheme }));
    await expect.element(start('Talk to Mira')).toBeVisible();
    await atRest();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
);
