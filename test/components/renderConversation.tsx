import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { TavusProviderProps } from '../../src/components/provider/TavusProvider';
import type { Script, SimulateOptions } from '../../src/simulator';
import {
  type RenderedConversation as RenderedForUsers,
  renderConversation as renderForUsers,
} from '../../src/testing';
import { fixedTimes } from '../fixtures/fixedTimes';

export interface RenderedConversation extends RenderedForUsers {
  /** Replaces the provider's children, and lets promises settle. */
  rerenderChildren(children: ReactNode): Promise<void>;
  /** Starts the conversation and stops the time when the PAL has joined, in the middle of its greeting. */
  connect(): Promise<void>;
}

/** `renderConversation` of `tavus-react/testing`, with round times, for tests that look at moments between words. */
export function renderConversation(
  children: ReactNode,
  script: Script = {},
  { source, ...provider }: Partial<TavusProviderProps> = {},
  options: SimulateOptions = {},
): RenderedConversation {
  const conversation = renderForUsers(children, {
    script,
    provider,
    options: { ...fixedTimes, ...options },
    source: source && (() => source),
  });
  const { session, rerender, advance } = conversation;
  return {
    ...conversation,
    rerenderChildren: (below) => act(async () => rerender(below)),
    async connect() {
      await act(async () => void session.start());
      await advance(1500);
    },
  };
}
