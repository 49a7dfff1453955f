import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useConversationContext } from '../../../src/hooks/conversation/useConversationContext';
import { renderConversation } from '../../components/renderConversation';

function Page({ sees }: { readonly sees: string }) {
  useConversationContext(sees);
  return null;
}

function Slow() {
  useConversationContext('Lamps.', { debounceMs: 2000 });
  return null;
}

let controls: ReturnType<typeof useConversation>;
function Controls() {
  controls = useConversation();
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function renderPage(children: ReactNode) {
  const conversation = renderConversation(
    <>
      <Controls />
      {children}
    </>,
    { greeting: '' },
  );
  const told = () =>
    conversation.simulation.sent.map(({ event_type, properties }) => {
      expect(event_type).toBe('conversation.append_llm_context');
      return (properties as { readonly context: string }).context;
    });
  const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));
  const show = (next: ReactNode) =>
    conversation.rerender(
      <TavusProvider source={conversation.simulation}>
        <Controls />
        {next}
      </TavusProvider>,
    );
  return { ...conversation, told, pass, show };
}

describe('useConversationContext', () => {
  it('waits until the conversation is connected, and sends the text once', async () => {
    const { connect, told, pass } = renderPage(<Page sees="Lamps." />);
    await pass(5000);
    expect(told()).toEqual([]);
    await connect();
    await pass(499);
    expect(told()).toEqual([]);
    await pass(5000);
    expect(told()).toEqual(['Lamps.']);
  });

  it('sends changes once they have settled, and never the same text twice in a row', async () => {
    const page = renderConversationPage();
    await page.begin('Lamps.');
    for (const sees of ['C', 'Ch', 'Chairs.']) {
      page.see(sees);
      await page.pass(100);
    }
    await page.pass(1000);
    page.see('Tables.');
    page.see('Chairs.');
    await page.pass(1000);
    page.see('  ');
    await page.pass(1000);
    page.see('Lamps.');
    await page.pass(1000);
    expect(page.told()).toEqual(['Lamps.', 'Chairs.', 'Lamps.']);
  });

  it('does not send the text again after a remount, or for another component with the same text', async () => {
    const page = renderConversationPage();
    await page.begin('Lamps.');
    page.show(null);
    page.show(<Page sees="Lamps." />);
    await page.pass(1000);
    page.show(
      <>
        <Page sees="Chairs." />
        <Page sees="Chairs." />
      </>,
    );
    await page.pass(1000);
    expect(page.told()).toEqual(['Lamps.', 'Chairs.']);
  });

  it('sends the text again when the visitor returns from another page', async () => {
    const page = renderConversationPage();
    await page.begin('Lamps.');
    for (const sees of ['Chairs.', 'Lamps.']) {
      page.show(null);
      page.show(<Page key={sees} sees={sees} />);
      await page.pass(1000);
    }
    expect(page.told()).toEqual(['Lamps.', 'Chairs.', 'Lamps.']);
  });

  it('sends a long text in pieces without losing anything', async () => {
    const long = 'The visitor looks at a very long list of lamps. '.repeat(200).trim();
    const page = renderConversationPage();
    await page.begin(long);
    expect(page.told().length).toBeGreaterThan(2);
    expect(page.told().join('')).toBe(long);
  });

  it('sends the text again in the next conversation, and nothing between conversations', async () => {
    const page = renderConversationPage();
    await page.begin('Lamps.');
    page.see('Chairs.');
    await act(async () => void controls.end());
    await page.advance(1000);
    await page.pass(1000);
    expect(page.told()).toEqual(['Lamps.']);
    await page.connect();
    await page.pass(1000);
    expect(page.told()).toEqual(['Lamps.', 'Chairs.']);
    await act(async () => void controls.end());
    await page.advance(1000);
    await page.connect();
    await page.pass(1000);
    expect(page.told()).toEqual(['Lamps.', 'Chairs.', 'Chairs.']);
  });

  it('sends nothing if the conversation ends just before the delay is over, and sends the text in the next one', async () => {
    const page = renderConversationPage();
    await page.begin('Lamps.');
    page.see('Chairs.');
    await act(async () => {
      void controls.end();
      vi.advanceTimersByTime(500);
    });
    await page.advance(1000);
    expect(page.told()).toEqual(['Lamps.']);
    await page.connect();
    await page.pass(1000);
    expect(page.told()).toEqual(['Lamps.', 'Chairs.']);
  });

  it('sends nothing when one of two components changes its text and changes it back', async () => {
    const page = renderConversationPage();
    const see = (sees: string) =>
      page.show(
        <>
          <Page key="first" sees={sees} />
          <Page key="second" sees="Chairs." />
        </>,
      );
    see('Lamps.');
    await page.connect();
    await page.pass(1000);
    see('Tables.');
    see('Lamps.');
    await page.pass(1000);
    expect(page.told()).toEqual(['Lamps.', 'Chairs.']);
  });

  it('waits for debounceMs', async () => {
    const { connect, told, pass } = renderPage(<Slow />);
    await connect();
    await pass(1999);
    expect(told()).toEqual([]);
    await pass(1);
    expect(told()).toEqual(['Lamps.']);
  });
});

/** Renders a page, with helpers that start its conversation and change its context. */
function renderConversationPage() {
  const page = renderPage(null);
  const see = (sees: string) => page.show(<Page sees={sees} />);
  async function begin(sees: string) {
    see(sees);
    await act(async () => void controls.start());
    await page.advance(1500);
    await page.pass(1000);
  }
  const connect = async () => {
    await act(async () => void controls.start());
    await page.advance(1500);
  };
  return { ...page, see, begin, connect };
}
