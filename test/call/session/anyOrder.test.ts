import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import type { ConversationHandle, ConversationSource } from '../../../src/call/sources/ConversationSource';
import { type ManualClock, manualClock, type Simulation, simulate } from '../../../src/simulator';
import { fixedTimes } from '../../fixtures/fixedTimes';
import { type SessionUnderTest, sessionWith } from './startSession';

/** A source, the conversations that it created and ended, and the simulation that controls its PAL. */
interface Counted {
  readonly source: ConversationSource;
  readonly simulation: Simulation;
  readonly created: string[];
  readonly ended: string[];
}

function counted(clock: ManualClock, id: string): Counted {
  const simulation = simulate({}, { clock, seed: 1, media: false, ...fixedTimes, id });
  const created: string[] = [];
  const ended: string[] = [];
  const source: ConversationSource = {
    key: simulation.key,
    bringsCall: true,
    async create(context) {
      expect(context.signal.aborted).toBe(false);
      const handle = await simulation.create(context);
      created.push(handle.conversationId);
      return handle;
    },
    end(handle: ConversationHandle, context) {
      ended.push(handle.conversationId);
      return simulation.end?.(handle, context);
    },
  };
  return { source, simulation, created, ended };
}

/** A page with a provider, and everything that can happen to the two. */
class Page {
  readonly clock = manualClock();
  readonly sources = [counted(this.clock, 'one'), counted(this.clock, 'two')] as const;
  readonly begun: string[] = [];
  readonly ends: string[] = [];
  readonly #under: SessionUnderTest = sessionWith();
  readonly #options: Pick<SessionOptions, 'autoStart' | 'prepare' | 'resume'>;
  readonly #inCallbacks: Deed[];
  #state = 'idle';
  #closeHairCheck: () => void = () => undefined;
  readonly #promises: Promise<void>[] = [];
  #current: 0 | 1 = 0;
  #unmount: (() => void) | undefined = this.#under.unmount;

  constructor(
    options: Pick<SessionOptions, 'autoStart' | 'prepare' | 'resume'>,
    inCallbacks: readonly Deed[],
  ) {
    this.#options = options;
    this.#inCallbacks = [...inCallbacks];
    this.render(this.sources[0].source);
  }

  readonly deeds = {
    start: () => this.#keep(this.#under.session.start()),
    prepare: () => this.#keep(this.#under.session.prepare()),
    rejoin: () => this.#keep(this.#under.session.rejoin()),
    reset: () => this.#keep(this.#under.session.reset()),
    'a pointer over the start button': () => this.#under.session.noteIntent(),
    'the hair check opens': () => {
      this.#closeHairCheck();
      this.#closeHairCheck = this.#under.session.noteHairCheck();
    },
    'the hair check closes': () => this.#closeHairCheck(),
    end: () => this.#keep(this.#under.session.leave()),
    linger: () => this.#under.session.channel && this.#under.session.linger(),
    'another source': () => {
      this.#current = this.#current === 0 ? 1 : 0;
      this.render(this.#now.source);
    },
    'no source': () => this.render(undefined),
    'the same source as a new object': () => this.render({ ...this.#now.source }),
    'the PAL leaves': () => this.#now.simulation.palLeaves(),
    'a shutdown': () => this.#now.simulation.shutDown('max_call_duration reached'),
    'a fatal error': () => this.#now.simulation.fail('connection-error'),
    'no network': () => this.#now.simulation.network('interrupted'),
    'the connection is lost': () => {
      this.#now.simulation.network('interrupted');
      this.#now.simulation.fail('connection-error');
    },
    'the page closes': () => window.dispatchEvent(new Event('pagehide')),
    unmount: () => {
      this.#unmount?.();
      this.#unmount = undefined;
    },
    mount: () => {
      if (this.#unmount) return;
      this.#unmount = () => undefined;
      this.render(this.#now.source);
      this.#unmount = this.#under.session.mount();
    },
    // Timers with the same delay fire in order, so the timer that detects an unmount has fired by then.
    'a tick': () => new Promise((resolve) => setTimeout(resolve)),
    'a moment': () => this.clock.advance(100),
    'a while': () => this.clock.advance(600),
  };

  render(source: ConversationSource | undefined): void {
    if (!this.#unmount) return;
    const options: SessionOptions = {
      source,
      ...this.#options,
      onStateChange: (state) => {
        const before = this.#state;
        this.#state = state;
        // A conversation that was prepared, or whose connection was lost, is joined without being created.
        if (state === 'initializing' || (state === 'connecting' && before !== 'initializing'))
          this.begun.push(state);
        expect(this.calls.filter(({ destroys }) => destroys === 0).length).toBeLessThanOrEqual(1);
        const next = this.#inCallbacks.shift();
        if (next) this.deeds[next]();
      },
      onEnded: ({ reason }) => this.ends.push(reason),
      onError: () => {},
    };
    this.#under.configure(options);
  }

  get calls(): Simulation['calls'] {
    return this.sources.flatMap(({ simulation }) => simulation.calls);
  }

  get state(): string {
    return this.#under.conversation().state;
  }

  /** Unmounts, and waits until every promise has resolved. */
  async close(): Promise<void> {
    this.deeds.unmount();
    await this.deeds['a tick']();
    await this.clock.advance(5000);
    await Promise.all(this.#promises);
  }

  #keep(promise: Promise<void>): void {
    this.#promises.push(promise);
  }

  get #now(): Counted {
    return this.sources[this.#current];
  }
}

type Deed = keyof Page['deeds'];

const deed = fc.constantFrom(...(Object.keys(new Page({}, []).deeds) as Deed[]), 'start', 'a while');
const inCallback = fc.constantFrom<Deed>('start', 'prepare', 'end', 'rejoin', 'reset', 'a tick');

test('for any order of events: one call at a time, one end per conversation, and nothing left behind', async () => {
  const conversations = fc.asyncProperty(
    fc.array(deed, { maxLength: 14 }),
    fc.array(inCallback, { maxLength: 3 }),
    fc.record({
      autoStart: fc.boolean(),
      prepare: fc.constantFrom('never', 'on-mount', 'on-hair-check', 'on-intent'),
      resume: fc.boolean(),
    }),
    async (deeds, inCallbacks, options) => {
      const page = new Page(options, inCallbacks);
      for (const name of deeds) await page.deeds[name]();
      await page.close();
      expect(['idle', 'ended', 'error']).toContain(page.state);
      expect(page.ends).toHaveLength(page.begun.length);
      for (const { created, ended } of page.sources) expect(ended.toSorted()).toEqual(created.toSorted());
      for (const call of page.calls) expect(call).toMatchObject({ destroys: 1, listeners: 0, timers: 0 });
      for (const { joins } of page.calls) expect(joins).toBeLessThanOrEqual(1);
      const starts: readonly Deed[] = ['start', 'rejoin'];
      const isStarted = options.autoStart || [...deeds, ...inCallbacks].some((name) => starts.includes(name));
      if (!isStarted) expect(page.calls).toEqual([]);
      expect(page.clock.pending).toBe(0);
    },
  );
  await fc.assert(conversations, { numRuns: 1000 });
}, 120_000);
