import { act } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import { Devtools } from '../../../src/devtools/Devtools';
import { mountPanel } from '../../../src/devtools/panel/mountPanel';
import { createConversationState } from '../../../src/state/ConversationState';

beforeEach(() => void vi.spyOn(window, 'open').mockReturnValue(null));
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function showPanel(dock: 'bottom' | 'window') {
  const [store, state] = [createStore(), createConversationState()];
  const devtools = new Devtools(
    { session: new ConversationSession(store, state), store, state },
    () => undefined,
    undefined,
  );
  devtools.view.set({ dock });
  const undos = [() => devtools.stop()];
  await act(async () => void undos.push(mountPanel(devtools)));
  return {
    devtools,
    close: () =>
      act(async () => {
        for (const undo of undos) undo();
      }),
  };
}

const panels = () =>
  [...document.querySelectorAll('tavus-devtools')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll<HTMLElement>('.panel') ?? []),
  ]);

it('floats on the page if its window is blocked from the start', async () => {
  const { devtools, close } = await showPanel('window');
  expect(panels().map(({ dataset }) => dataset.dock)).toEqual(['float']);
  expect(devtools.view.get().dock).toBe('float');
  await close();
  expect(panels()).toEqual([]);
});

it('stays the same panel if its window is blocked', async () => {
  const { devtools, close } = await showPanel('bottom');
  const [panel] = panels();
  await act(async () => devtools.view.set({ dock: 'window' }));
  expect(panels().map((other) => other === panel)).toEqual([true]);
  await act(async () => devtools.view.set({ tab: 'messages' }));
  expect(panels().map((other) => other === panel)).toEqual([true]);
  expect(panel?.dataset.dock).toBe('float');
  await close();
});

it('opens a window that stays on top where there are such windows, and stays where it is until then', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const view = frame.contentWindow as Window;
  const closing = vi.spyOn(view, 'close').mockReturnValue(undefined);
  let open: (opened: Window) => void = () => undefined;
  const requestWindow = vi.fn(
    () =>
      new Promise<Window>((resolve) => {
        open = resolve;
      }),
  );
  vi.stubGlobal('documentPictureInPicture', { window: null, requestWindow });
  const { devtools, close } = await showPanel('bottom');
  const inWindow = () =>
    view.document.querySelector('tavus-devtools')?.shadowRoot?.querySelector<HTMLElement>('.panel');

  await act(async () => devtools.view.set({ dock: 'window' }));
  expect(requestWindow).toHaveBeenCalledOnce();
  expect(panels().map(({ dataset }) => dataset.dock)).toEqual(['bottom']);

  await act(async () => open(view));
  expect(panels()).toEqual([]);
  expect(inWindow()?.dataset.dock).toBe('window');
  expect(window.open).not.toHaveBeenCalled();

  await act(async () => devtools.view.set({ dock: 'right' }));
  expect(panels().map(({ dataset }) => dataset.dock)).toEqual(['right']);
  expect(inWindow()).toBeUndefined();
  expect(closing).toHaveBeenCalled();
  await close();
  frame.remove();
});

it.each([
  ['a page in a frame', { window: null, requestWindow: () => Promise.reject(new Error('Not here.')) }],
  [
    'the application has one',
    { window: {}, requestWindow: () => Promise.reject(new Error('Not asked for.')) },
  ],
])('opens a usual window if %s', async (_, windows) => {
  vi.stubGlobal('documentPictureInPicture', windows);
  const { devtools, close } = await showPanel('bottom');
  await act(async () => devtools.view.set({ dock: 'window' }));
  expect(window.open).toHaveBeenCalledOnce();
  await close();
});
