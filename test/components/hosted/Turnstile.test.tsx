import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Turnstile } from '../../../src/components/hosted/Turnstile';
import { renderConversation } from '../renderConversation';

/** The scripts that were added to the page; none of them is fetched. */
const scripts: HTMLScriptElement[] = [];

beforeEach(() => {
  vi.spyOn(document.head, 'append').mockImplementation((node) => {
    if (node instanceof HTMLScriptElement) scripts.push(node);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete window.turnstile;
  scripts.length = 0;
});

const captcha = { provider: 'turnstile', siteKey: 'site', challengePath: undefined, action: undefined };
const challenge = (onToken = (_: string) => undefined) => <Turnstile captcha={captcha} onToken={onToken} />;

/** Fires the event on every script that was added. */
async function answer(type: 'load' | 'error'): Promise<void> {
  await act(async () => {
    for (const script of scripts.splice(0)) script.dispatchEvent(new Event(type));
  });
}

test('loads the script once for several challenges, and removes each challenge on unmount', async () => {
  const tokens: string[] = [];
  const shown = new Map<string, (token: string) => void>();
  const conversation = renderConversation([
    <Turnstile key="one" captcha={captcha} onToken={(token) => void tokens.push(`one ${token}`)} />,
    <Turnstile key="two" captcha={captcha} onToken={(token) => void tokens.push(`two ${token}`)} />,
  ]);
  expect(scripts.map(({ src }) => src)).toEqual([
    'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit',
  ]);
  window.turnstile = {
    render(_, { sitekey, callback }) {
      const id = `${sitekey} ${shown.size}`;
      if (callback instanceof Function) shown.set(id, (token) => callback(token));
      return id;
    },
    remove: (id) => void shown.delete(id),
  };
  await answer('load');
  expect([...shown.keys()]).toEqual(['site 0', 'site 1']);
  for (const [id, solve] of shown) solve(id);
  expect(tokens).toEqual(['one site 0', 'two site 1']);
  conversation.unmount();
  expect(shown.size).toBe(0);
});

test('reports a script that fails to load, and requests it again for the next challenge', async () => {
  const first = renderConversation(challenge());
  await answer('error');
  expect(screen.getByRole('alert').textContent).toContain('We couldn’t load the check.');
  first.unmount();
  renderConversation(challenge());
  expect(scripts).toHaveLength(1);
});
