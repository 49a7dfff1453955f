import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { defaultScript } from '../../src/simulator';
import { LoopbackRoom } from '../daily/LoopbackRoom';
import { loopbackOptions } from '../daily/loopback';
import { dailyInstances } from '../daily/renderCarried';
import { openRoom, startCallMachine } from '../daily/rooms';
import { insert, inside, part, press, until } from './inPage';

const { apiUrl } = await commands.startBackend();
const control = async (path: string, body?: unknown) => {
  const init = { method: 'POST', ...(body !== undefined && { body: JSON.stringify(body) }) };
  return (await fetch(`${apiUrl}/fake/${path}`, init)).json();
};

beforeEach(() => control('reset'));
afterEach(async () => {
  document.querySelector('tavus-embed')?.remove();
  delete window.turnstile;
  await expect.poll(dailyInstances).toBe(0);
});

async function answerPassword(element: HTMLElement, password: string) {
  await expect.poll(() => element.shadowRoot?.querySelector(part('password'))).toBeTruthy();
  await userEvent.fill(inside(element, part('password')), password);
  await userEvent.keyboard('{Enter}');
}

test('a deployment with a password and a captcha asks for both, and starts with the values of the attributes', async () => {
  await control('deployments/d1', { password: 'sesame', captchaToken: 'human' });
  window.startCallMachine = startCallMachine;
  openRoom('https://tavus.daily.co/c1', new LoopbackRoom('c1', defaultScript, { seed: 1, speed: 8 }));
  const rendered: Readonly<Record<string, unknown>>[] = [];
  window.turnstile = {
    render(_, options) {
      rendered.push(options);
      if (options.callback instanceof Function) setTimeout(options.callback, 20, 'human');
      return 'widget';
    },
    remove: () => undefined,
  };
  const { element, heard } = insert(
    'tavus-embed',
    { dailyOptions: loopbackOptions() },
    {
      'deployment-id': 'd1',
      'base-url': apiUrl,
      'conversational-context': 'On the page of prices.',
      'custom-greeting': 'Welcome!',
      'memory-stores': 'visitor-7',
      'override-config': '{"show_haircheck":false,"preview":{"title":"Friends only"}}',
    },
  );
  await expect.poll(() => inside(element, 'h2').textContent).toBe('Friends only');
  await expect.poll(() => inside(element, part('start-button')).textContent).toBe('Start');
  await press(element, 'start-button');
  await answerPassword(element, 'wrong');
  await until(element, 'error');
  expect(heard.map(({ detail }) => detail.code)).toContain('wrong-password');
  await expect.poll(() => inside(element, part('status')).textContent).toContain('Wrong password.');
  await press(element, 'start-button');
  await answerPassword(element, 'sesame');
  await until(element, 'connected');
  expect(rendered).toMatchObject([{ sitekey: 'site', action: 'start' }, { sitekey: 'site' }]);
  const { requests } = await control('state');
  const starts = requests.filter(({ path }: { path: string }) => path.endsWith('/start'));
  expect(starts.at(-1).body).toEqual({
    password: 'sesame',
    captcha_token: 'human',
    conversational_context: 'On the page of prices.',
    custom_greeting: 'Welcome!',
    memory_stores: ['visitor-7'],
  });
  await element.endConversation();
  await expect.poll(() => inside(element, part('ended')).textContent).toMatch(/Goodbye.*Come again\./);
  await expect.poll(async () => (await control('state')).conversations).toEqual({ c1: 'ended' });
});

test('an unavailable deployment says so and why before anything is started', async () => {
  await control('deployments/d2', { init: { is_available: false, unavailable_reason: 'out_of_credits' } });
  const { element, heard } = insert('tavus-embed', {}, { 'deployment-id': 'd2', 'base-url': apiUrl });
  await expect.poll(() => element.tavus.mode).toBe('unavailable');
  expect(inside(element, part('embed-shell')).textContent).toBe('Not availableout of credits');
  expect(heard.map(({ name, detail }) => [name, detail])).toContainEqual([
    'tavus:mode-change',
    { mode: 'unavailable' },
  ]);
});
