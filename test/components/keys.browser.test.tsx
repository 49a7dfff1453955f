import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { defineTavusElements } from '../../src/elements';
import { Conversation } from '../../src/index';
import { simulate } from '../../src/simulator';
import { clearPage, inside, part as partSelector } from '../elements/inPage';
import { renderConversation } from './renderConversation';
import '../../src/components/styles.css';

defineTavusElements();
afterEach(clearPage);

const part = (name: string) => document.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);

async function find(name: string): Promise<HTMLElement> {
  await expect.poll(() => part(name), { message: `${name} exists` }).not.toBeNull();
  return part(name) ?? document.body;
}

const types = ['keydown', 'keypress', 'keyup'] as const;

/** Listens for keys like a page with shortcuts; returns what it received. */
function listen(target: EventTarget, capture = false): string[] {
  const received: string[] = [];
  for (const type of types) {
    const note = (event: Event) => received.push(`${type} ${(event as KeyboardEvent).key}`);
    target.addEventListener(type, note, capture);
    onTestFinished(() => target.removeEventListener(type, note, capture));
  }
  return received;
}

function Above({ children, received }: { readonly children: ReactNode; readonly received: string[] }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: represents an application's shortcuts.
    <div id="above" onKeyDown={({ key }) => received.push(key)}>
      {children}
    </div>
  );
}

test('keys typed into a field reach the handlers on our parts, but no shortcut of the page', async () => {
  const [onDocument, onWindow] = [listen(document), listen(window)];
  const [above, onRoot, onComposer]: [string[], string[], string[]] = [[], [], []];
  const { connect } = renderConversation(
    <Above received={above}>
      <Conversation.Root onKeyDown={({ key }) => onRoot.push(key)}>
        <Conversation.Composer onKeyDown={({ key }) => onComposer.push(key)} />
        <Conversation.DeviceSelect kind="microphone" />
      </Conversation.Root>
    </Above>,
    { greeting: '' },
  );
  await connect();
  (await find('composer-field')).focus();
  await userEvent.keyboard('m?{Enter}');
  expect(onComposer).toEqual(['m', '?', 'Enter']);
  expect(onRoot).toEqual(['m', '?', 'Enter']);
  expect([above, onDocument, onWindow]).toEqual([[], [], []]);
  const select = part('device-select');
  select?.focus();
  if (select) await userEvent.keyboard('f');
  expect([above, onDocument, onWindow]).toEqual([[], [], []]);
});

test('a dialog of the page still receives Tab and Escape, and shortcuts still receive keys outside of fields', async () => {
  const onDocument = listen(document);
  const above: string[] = [];
  const { connect } = renderConversation(
    <Above received={above}>
      <Conversation.Root>
        <Conversation.Composer />
        <Conversation.EndButton />
      </Conversation.Root>
    </Above>,
    { greeting: '' },
  );
  await connect();
  (await find('composer-field')).focus();
  await userEvent.keyboard('{Escape}{Tab}');
  (await find('end-button')).focus();
  await userEvent.keyboard('m');
  expect(above).toEqual(['Escape', 'Tab', 'm']);
  expect(onDocument).toEqual(expect.arrayContaining(['keydown Escape', 'keydown Tab', 'keydown m']));
});

test('without a root, a field keeps its keys from document and window', async () => {
  const [onDocument, onWindow] = [listen(document), listen(window)];
  const above: string[] = [];
  const { connect } = renderConversation(
    <Above received={above}>
      <Conversation.Composer />
    </Above>,
    { greeting: '' },
  );
  await connect();
  (await find('composer-field')).focus();
  await userEvent.keyboard('m');
  expect([onDocument, onWindow]).toEqual([[], []]);
  expect(above).toEqual(['m']);
});

test('listeners in the capture phase and between React and our root still receive the keys', async () => {
  const captured = listen(document, true);
  const { connect } = renderConversation(
    <Above received={[]}>
      <Conversation.Root>
        <Conversation.Composer />
      </Conversation.Root>
    </Above>,
    { greeting: '' },
  );
  await connect();
  const between = listen(document.getElementById('above') ?? document);
  (await find('composer-field')).focus();
  await userEvent.keyboard('m');
  expect(captured).toContain('keydown m');
  expect(between).toContain('keydown m');
});

test('an Escape that closes our sheet or menu closes nothing on the page', async () => {
  const onDocument = listen(document);
  const source = simulate({ greeting: '' }, { seed: 1, delayMs: 20, speed: 8 });
  render(<TavusConversation source={source} autoStart style={{ width: 400, height: 600 }} />);
  await userEvent.click(await find('panel-toggle'));
  await expect.poll(() => part('panel')?.hidden).toBe(false);
  await expect.poll(() => (part('composer-field') as HTMLInputElement | null)?.disabled).toBe(false);
  await act(async () => part('composer-field')?.focus());
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => part('panel')?.hidden).toBe(true);
  (await find('device-menu-button')).focus();
  await userEvent.keyboard('{Enter}');
  await find('device-menu-list');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => part('device-menu-list')).toBeNull();
  expect(onDocument.filter((key) => key === 'keydown Escape')).toEqual([]);
});

test('keys typed into a custom element do not leave it', async () => {
  const [onDocument, onWindow] = [listen(document), listen(window)];
  const element = document.createElement('tavus-embed');
  const source = simulate({ greeting: '' }, { seed: 1, delayMs: 20, speed: 8, media: false });
  Object.assign(element, { source });
  element.style.cssText = 'display: block; width: 900px; height: 600px';
  document.body.append(element);
  const onHost = listen(element);
  await element.startConversation();
  const field = inside(element, partSelector('composer-field'));
  await expect.poll(() => field.matches(':enabled')).toBe(true);
  field.focus();
  await userEvent.keyboard('m');
  expect((field as HTMLInputElement).value).toBe('m');
  expect([onDocument, onWindow, onHost]).toEqual([[], [], []]);
});
