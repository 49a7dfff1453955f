import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Turnstile } from '../../../src/components/hosted/Turnstile';
import { renderConversation } from '../renderConversation';

/** Scripts that were asked for; none of them is fetched. */
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

/** Answers every script that was asked for. */
async function answer(type: 'load' | 'error'): Promise<void> {
  await act(async () => {
    for (const script of scripts.splice(0)) script.dispatchEvent(new Event(type));
  });
}

test('the script is loaded once, however many challenges are shown, and each of them is removed again', async () => {
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

test('a script that does not come is told, and asked for again by the next challenge', async () => {
  const first = renderConversation(challenge());
  await answer('error');
  expect(screen.getByRole('alert').textContent).toContain('The check could not be loaded.');
  first.unmount();
  renderConversation(challenge());
  expect(scripts).toHaveLength(1);
});
