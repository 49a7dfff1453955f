import { act, cleanup, render } from '@testing-library/react';
import { type ReactElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { Conversation, fromServer, TavusConversation, TavusProvider, useConversation } from '../../src';
import { simulate } from '../../src/simulator';

afterEach(cleanup);

const pages = {
  'a whole conversation': <TavusConversation source={fromServer('/api/tavus')} theme="dark" locale="de" />,
  'a conversation of parts': (
    <TavusProvider conversationUrl="https://tavus.daily.co/c1">
      <Conversation.Root>
        <Conversation.Stage />
        <Conversation.Transcript />
        <Conversation.Composer />
        <Conversation.MicButton />
        <Conversation.StartButton />
      </Conversation.Root>
    </TavusProvider>
  ),
};

it.each(Object.entries(pages))('%s hydrates without a warning and keeps its elements', (_, page) => {
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderOnServer(page);
  const root = container.querySelector('[data-tavus-part="root"]');
  const problems: unknown[] = [];
  render(page, { container, hydrate: true, onRecoverableError: (error) => problems.push(error) });
  expect(problems).toEqual([]);
  expect(root?.isConnected).toBe(true);
});

it('a hydrated conversation works', async () => {
  const source = simulate({}, { delayMs: 10, media: false, seed: 1 });
  let start: () => Promise<void> = async () => undefined;
  function Starter() {
    const conversation = useConversation();
    start = conversation.start;
    return <output>{conversation.state}</output>;
  }
  const page = (
    <TavusProvider source={source}>
      <Starter />
    </TavusProvider>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderOnServer(page);
  render(page, { container, hydrate: true });
  await act(() => start());
  expect(container.textContent).toBe('connected');
});

/** React 18 warns of layout effects, which a real server, without a document, does not get: there they are none. */
function renderOnServer(page: ReactElement): string {
  const watched = console.error;
  console.error = (...args: unknown[]) => {
    if (!String(args[0]).includes('useLayoutEffect does nothing on the server')) watched(...args);
  };
  try {
    return renderToString(<StrictMode>{page}</StrictMode>);
  } finally {
    console.error = watched;
  }
}
