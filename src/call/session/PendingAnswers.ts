import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import type { WireMessage } from '../../protocol/wireMessage';
import type { Utterance } from '../../state/fold/Utterance';
import { Listeners } from '../Listeners';
import type { ConversationSession } from './ConversationSession';
import { matchAnswers } from './matchAnswers';
import type { Answered, SentRequest } from './SentRequest';

/**
 * How long to wait for a reaction that may not come: to a tool result, to a request that the PAL may have answered
 * together with another one, and for the rest of a row whose end was lost. A PAL needs one to three seconds to answer.
 */
const reactionMs = 4000;

/** More than anybody waits for at once. A conversation that never waits must not collect more. */
const keptRequests = 20;

/** Knows what the PAL of one session still has to say, and which tool handlers are still running. */
export class PendingAnswers {
  /** The listeners for sent requests, and for tool handlers that start and finish. */
  readonly changes: Listeners<[]> = new Listeners();
  /** What still waits to be sent: each function drops the texts of one queue. */
  readonly queues: Set<() => void> = new Set();
  /** True while the PAL says its last words: no other text is queued. */
  isFarewell = false;
  readonly #session: ConversationSession;
  readonly #heard = new WeakMap<SentRequest, Answered>();
  #requests: readonly SentRequest[] = [];
  #handlers = 0;
  #isInHandler = false;
  #isListening = false;

  constructor(session: ConversationSession) {
    this.#session = session;
  }

  /** True while tool handlers are running. */
  get hasHandlers(): boolean {
    return this.#handlers > 0;
  }

  /** True if the current code was called by a tool handler, as far as is known: not after the handler has awaited. */
  get isInHandler(): boolean {
    return this.#isInHandler;
  }

  /** Runs a tool handler's own code. */
  inHandler<Result>(call: () => Result): Result {
    this.#isInHandler = true;
    try {
      return call();
    } finally {
      this.#isInHandler = false;
    }
  }

  /** Notes that a tool handler is running; returns the function to call once its result has been sent. */
  handlerRuns(): () => void {
    this.#handlers += 1;
    this.changes.emit();
    return () => {
      this.#handlers -= 1;
      this.changes.emit();
    };
  }

  /** Notes an interaction that was just sent. */
  noteSent({ event_type, properties }: WireMessage): void {
    const { text, inference_id }: Readonly<Record<string, unknown>> = { ...properties };
    if (event_type === 'conversation.interrupt') this.#requests = [];
    else if (event_type === 'conversation.respond') this.#add('respond');
    else if (event_type === 'conversation.tool_result') this.#add('result');
    else if (event_type === 'conversation.echo')
      this.#addEcho(
        typeof text === 'string' ? text : '',
        typeof inference_id === 'string' ? inference_id : undefined,
      );
    this.changes.emit();
  }

  /** Notes that the result of a tool call was just sent. */
  noteResult({ inferenceId }: ToolCallEvent | PerceptionToolCallEvent): void {
    this.#add('result', '', inferenceId);
    this.changes.emit();
  }

  /**
   * Returns how long it must stay quiet until nothing is left to wait for: Infinity while a request has no answer.
   * `graceMs` is the least, and it has been quiet for `quietMs` already.
   */
  missingQuietMs(graceMs: number, quietMs: number): number {
    const waits = [...this.#answers()].map(([{ kind, sentAt }, answered]) => {
      if (answered === 'yes') return 0;
      if (answered === 'no' && kind !== 'result') return Number.POSITIVE_INFINITY;
      return reactionMs - Math.min(quietMs, this.#session.now() - sentAt);
    });
    // The PAL pauses between sentences, and only the last one makes the row final.
    const lastRow = this.#palRows().at(-1);
    if (lastRow && lastRow.status !== 'final') waits.push(reactionMs - quietMs);
    return Math.max(0, graceMs - quietMs, ...waits);
  }

  /** The pieces of one echo are one request, sent with the first piece: the PAL may begin before the last one. */
  #addEcho(text: string, inferenceId: string | undefined): void {
    const first = this.#requests.find(
      (request) =>
        request.kind === 'echo' && inferenceId !== undefined && request.inferenceId === inferenceId,
    );
    if (!first) this.#add('echo', text, inferenceId);
    else if (text !== '') {
      const whole = { ...first, text: first.text + text };
      this.#heard.set(whole, this.#heard.get(first) ?? 'no');
      this.#requests = this.#requests.map((request) => (request === first ? whole : request));
    }
  }

  #add(kind: SentRequest['kind'], text = '', inferenceId?: string): void {
    const session = this.#session;
    this.#listen();
    const open = [...this.#answers()]
      .filter(([, answered]) => answered !== 'yes')
      .map(([request]) => request);
    const request: SentRequest = {
      kind,
      text,
      inferenceId,
      sentAt: session.now(),
      after: this.#palRows().at(-1),
      turnIdx: this.#newestTurn(),
      sentInQuiet: session.peek((state) => state.quiet),
    };
    this.#requests = [...open, request].slice(-keptRequests);
  }

  #answers(): Map<SentRequest, Answered> {
    const answers = matchAnswers(this.#requests, this.#palRows());
    // Speech without words has no row: the PAL's voice may be audio of the page, and some deployments send no texts.
    for (const [request, answered] of answers)
      if (answered === 'no') answers.set(request, this.#heard.get(request) ?? 'no');
    return answers;
  }

  /** Listens for speech until the conversation is over. */
  #listen(): void {
    const { run, events } = this.#session;
    if (this.#isListening || !run) return;
    this.#isListening = true;
    const stop = events.add((event) => this.#hear(event));
    run.signal.addEventListener('abort', () => {
      stop();
      this.#isListening = false;
      this.#requests = [];
    });
  }

  #hear(event: TavusEvent): void {
    if (event.type !== 'conversation.started_speaking' || event.role !== 'pal') return;
    const { inferenceId } = event;
    for (const request of this.#requests) {
      const isKnown = inferenceId !== undefined && inferenceId === request.after?.inferenceId;
      if (isKnown) continue;
      const isWordless = request.kind === 'echo' && request.text === '';
      const isOther =
        request.sentInQuiet || (inferenceId !== undefined && request.after?.inferenceId !== undefined);
      this.#heard.set(request, isWordless && isOther ? 'yes' : 'maybe');
    }
  }

  #rows(): readonly Utterance[] {
    const ids = this.#session.peek((state) => state.allIds);
    return ids.flatMap((id) => this.#session.peek((state) => state.utterance(id)) ?? []);
  }

  #palRows(): readonly Utterance[] {
    return this.#rows().filter(({ role }) => role === 'pal');
  }

  #newestTurn(): number {
    // The user may already be speaking, with a turn but no row yet.
    const turns = [...this.#session.peek((state) => state.turnFacts).byIdx.keys()];
    const ofRows = this.#rows().map(({ turnIdx }) => turnIdx);
    return Math.max(...[...turns, ...ofRows].filter((turn) => typeof turn === 'number'));
  }
}

/** Creates what knows the pending answers of a session, for `session.part`. */
export function createPendingAnswers(session: ConversationSession): PendingAnswers {
  return new PendingAnswers(session);
}
