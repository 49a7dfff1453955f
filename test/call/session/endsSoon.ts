import { vi } from 'vitest';
import { createEnd, type EndConversation, type EndOptions } from '../../../src/call/session/endAfter';
import type { EndedConversation } from '../../../src/call/session/SessionOptions';
import type { ToolOptions } from '../../../src/call/tools/runToolHandler';
import { createToolHandlers } from '../../../src/call/tools/ToolHandlers';
import { type Script, systemClock, type WireEvent } from '../../../src/simulator';
import { type SessionUnderTest, sessionWith } from './startSession';

export interface EndsSoon extends SessionUnderTest {
  /** Ends the conversation as an application does. */
  readonly endConversation: EndConversation;
  /** Begins an end, without waiting for it. */
  end(options?: EndOptions): void;
  /** Adds a handler for calls of the tool `end_call`. */
  handle(handler: ToolOptions['handler']): void;
  /** How long the call lasted since it was connected, in milliseconds; undefined while it goes on. */
  lasted(): number | undefined;
  /** True once the promise of `end` has resolved. */
  hasResolved(): boolean;
  /** The tool results and their substitutes that the page has sent. */
  results(): readonly WireEvent[];
  /** Lets time pass until the PAL has said the text to its end, to the nearest 10 ms. */
  untilSaid(text: string): Promise<void>;
  /** Why conversations have ended. */
  readonly reasons: readonly string[];
  /** What the PAL has said, with `…` where it was cut. */
  heard(): readonly string[];
}

/** Connects a session with a simulated PAL. Needs fake timers, which its clock and the library's timers both follow. */
export async function endsSoon(script: Script): Promise<EndsSoon> {
  const reasons: string[] = [];
  const options = { onEnded: ({ reason }: EndedConversation) => void reasons.push(reason) };
  const under = sessionWith({ greeting: '', ...script }, { clock: systemClock }, options);
  const { session, simulation, transcript, conversation } = under;
  const endConversation = createEnd(session);
  let resolved = false;
  const started = session.start();
  await vi.advanceTimersByTimeAsync(2000);
  await started;
  return {
    ...under,
    endConversation,
    end(options) {
      void endConversation(options).then(() => {
        resolved = true;
      });
    },
    handle(handler) {
      const entry = {
        type: 'conversation.tool_call',
        names: ['end_call'],
        options: () => ({ handler }),
      } as const;
      session.part(createToolHandlers).add(entry);
    },
    lasted() {
      const { startedAt = 0, endedAt } = conversation();
      return endedAt === undefined ? undefined : endedAt - startedAt;
    },
    hasResolved: () => resolved,
    reasons,
    async untilSaid(text) {
      const isSaid = () => transcript().some((row) => row.text === text && row.status === 'final');
      for (let tries = 0; tries < 3000 && !isSaid(); tries += 1) await vi.advanceTimersByTimeAsync(10);
    },
    results: () => simulation.sent.filter(({ event_type }) => event_type === 'conversation.tool_result'),
    heard: () =>
      transcript()
        .filter(({ role }) => role === 'pal')
        .map(({ text, plannedText = text }) => (text === plannedText ? text : `${text} …`)),
  };
}
