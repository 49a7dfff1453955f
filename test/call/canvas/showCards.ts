import { onTestFinished, vi } from 'vitest';
import { type Canvas, createCanvas } from '../../../src/call/canvas/Canvas';
import type { CanvasHost } from '../../../src/call/canvas/CanvasHost';
import type { CanvasView } from '../../../src/call/canvas/CanvasView';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import type { CanvasCard } from '../../../src/protocol/canvas/CanvasCard';
import type { CanvasInteraction } from '../../../src/protocol/canvas/CanvasInteraction';
import { systemClock } from '../../../src/simulator';
import type { TavusError } from '../../../src/state/TavusError';
import { type SessionUnderTest, sessionWith } from '../session/startSession';

/** A session whose cards are shown, and what tests inspect of it. */
export interface ShownCards extends SessionUnderTest {
  readonly canvas: Canvas;
  close(): void;
  readonly errors: readonly TavusError[];
  /** The interactions that Tavus has received. */
  readonly posted: readonly CanvasInteraction[];
  /** What Tavus replies to the next requests; without one, that all is well. */
  readonly replies: (() => Promise<Response>)[];
  view(): CanvasView;
  /** Delivers messages of the PAL. */
  deliver(...messages: readonly unknown[]): void;
  /** The open card. Throws if there is none. */
  card(): CanvasCard;
  /** What the PAL has heard, without the envelope. */
  heard(): readonly (readonly [unknown, unknown])[];
}

/** Connects a session with a simulated PAL that shows cards, and stands in for Tavus's server. Needs fake timers. */
export async function showCards(host: CanvasHost = {}, callbacks: SessionOptions = {}): Promise<ShownCards> {
  const errors: TavusError[] = [];
  const onError = (error: TavusError) => void errors.push(error);
  const under = sessionWith({ greeting: '' }, { clock: systemClock }, { onError, ...callbacks });
  const { session, simulation, store, state } = under;
  const posted: CanvasInteraction[] = [];
  const replies: (() => Promise<Response>)[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    posted.push(JSON.parse(String(body)));
    return replies.shift()?.() ?? Promise.resolve(Response.json({ success: true }));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  // Its own server takes its time; here, tests say when it answers.
  delete simulation.recordInteraction;
  const started = session.start();
  await vi.advanceTimersByTimeAsync(2000);
  await started;
  const canvas = session.part(createCanvas);
  const close = canvas.open(store, state, host);
  const view = () => store.get(canvas.view);
  return {
    ...under,
    canvas,
    close,
    errors,
    posted,
    replies,
    view,
    deliver(...messages: readonly unknown[]) {
      for (const message of messages) simulation.deliver(message);
    },
    card(): CanvasCard {
      const { card } = view();
      if (!card) throw new Error('There is no card.');
      return card;
    },
    heard: () => simulation.sent.map(({ event_type, properties }) => [event_type, properties] as const),
  };
}
