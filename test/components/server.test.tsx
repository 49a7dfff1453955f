// @vitest-environment node
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Conversation, fromDeployment, fromServer, TavusConversation, TavusProvider } from '../../src';
import { simulate } from '../../src/simulator';

it('a conversation renders to readable HTML on a server, which has no document', () => {
  expect(typeof document).toBe('undefined');
  const html = renderToString(<TavusConversation source={fromServer('/api/tavus')} />);
  expect(html).toContain('data-tavus-part="root"');
  expect(html).toContain('data-state="idle"');
  expect(html).toContain('Start conversation');
});

it.each([
  ['a simulation', () => simulate()],
  ['a deployment', () => fromDeployment('d1')],
  ['a server', () => fromServer('/api/tavus')],
])('rendering on the server starts nothing, even with %s and autoStart', (_, make) => {
  let created = 0;
  const source = {
    ...make(),
    create: async () => {
      created += 1;
      throw new Error('Nothing may be created here.');
    },
  };
  renderToString(<TavusConversation source={source} autoStart />);
  expect(created).toBe(0);
});

// Some parts render nothing while the conversation is idle, but no part may throw.
it.each(Object.keys(Conversation))('the part %s renders on a server', (name) => {
  const parts: Record<string, unknown> = Conversation;
  const Part = parts[name] as (props: { readonly kind: string }) => ReactElement;
  const html = renderToString(
    <TavusProvider conversationUrl="https://tavus.daily.co/c1">
      <Part kind="microphone" />
    </TavusProvider>,
  );
  expect(typeof html).toBe('string');
});
