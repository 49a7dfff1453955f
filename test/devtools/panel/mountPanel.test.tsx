import { act } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import { Devtools } from '../../../src/devtools/Devtools';
import { mountPanel } from '../../../src/devtools/panel/mountPanel';
import { createConversationState } from '../../../src/state/ConversationState';

beforeEach(() => void vi.spyOn(window, 'open').mockReturnValue(null));
afterEach(() => localStorage.clear());

function showPanel(dock: 'bottom' | 'window') {
  const [store, state] = [createStore(), createConversationState()];
  const devtools = new Devtools(
    { session: new ConversationSession(store, state), store, state },
    () => undefined,
    undefined,
  );
  devtools.view.set({ dock });
  const undos = [() => devtools.stop()];
  act(() => void undos.push(mountPanel(devtools)));
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
  const { devtools, close } = showPanel('window');
  expect(panels().map(({ dataset }) => dataset.dock)).toEqual(['float']);
  expect(devtools.view.get().dock).toBe('float');
  await close();
  expect(panels()).toEqual([]);
});

it('stays the same panel if its window is blocked', async () => {
  const { devtools, close } = showPanel('bottom');
  const [panel] = panels();
  await act(async () => devtools.view.set({ dock: 'window' }));
  expect(panels().map((other) => other === panel)).toEqual([true]);
  await act(async () => devtools.view.set({ tab: 'messages' }));
  expect(panels().map((other) => other === panel)).toEqual([true]);
  expect(panel?.dataset.dock).toBe('float');
  await close();
});
