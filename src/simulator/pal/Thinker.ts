import type { CanvasStep } from '../script/CanvasStep';
import { chooseReply, sayLine } from '../script/chooseReply';
import type { Line, ReplyContext, ScriptedCanvas, ScriptedToolCall } from '../script/Script';
import type { Mouth } from './Mouth';
import type { PalCarrier } from './PalCarrier';
import type { SpeechCues, SpeechPlan } from './PalSpeech';

/** What the thinker needs from the PAL. */
export interface ThinkerHost {
  readonly carrier: PalCarrier;
  readonly mouth: Mouth;
  later(delayMs: number, run: () => void): () => void;
  plan(text: string): SpeechPlan;
  callTool(name: string, args: object, onResult: (result: string | undefined) => void): void;
  canvas(step: CanvasStep): void;
}

/** How to answer what the user said. */
export interface AnswerPlan extends SpeechCues {
  /** Sends the user's text as an utterance. Tavus often does so only when the answer begins. */
  readonly confirm?: (() => void) | undefined;
  /** The line to answer with, instead of the matching reply. */
  readonly line?: Line | undefined;
  /** An action that replaces the spoken answer. */
  readonly instead?: (() => void) | undefined;
}

/** Until the words that the page gives the PAL have become a voice. */
const voiceMs = 300;

/** Until the PAL knows what to say about the result of a tool. */
const afterToolMs = 500;

/** Produces answers, one at a time: waits a moment, calls a tool if the reply has one, then speaks. */
export class Thinker {
  /** The context that the page has given the PAL. */
  context: string[] = [];
  readonly #host: ThinkerHost;
  readonly #memory = new Map<string, string>();
  #giveUp: (() => void) | undefined;

  constructor(host: ThinkerHost) {
    this.#host = host;
  }

  /** Whether an answer is on its way. */
  get isThinking(): boolean {
    return this.#giveUp !== undefined;
  }

  /** Says a line that is not an answer. */
  say(line: Line, toolResult: string | undefined, cues: SpeechCues): void {
    this.giveUp();
    const context = { ...this.#replyContext('', undefined), toolResult };
    const words = sayLine(line, context, this.#host.carrier.random);
    this.#host.mouth.say({ ...this.#host.plan(words), ...cues });
  }

  /** Says a text of the page as it is. */
  repeat(text: string): void {
    this.giveUp();
    this.#giveUp = this.#host.later(voiceMs, () => {
      this.forget();
      this.#host.mouth.say(this.#host.plan(text));
    });
  }

  answer(text: string, delayMs: number, answer: AnswerPlan = {}): void {
    this.giveUp();
    const { confirm, line, instead, onDone, onHalfway } = answer;
    const { carrier, mouth } = this.#host;
    const { random, script } = carrier;
    const { reply, match } = chooseReply(script, text);
    const context = this.#replyContext(text, match);
    let wanted = true;
    const speak = (toolResult?: string) => {
      if (!wanted) return;
      mouth.whenFree(() => {
        if (!wanted) return;
        this.forget();
        if (instead) {
          confirm?.();
          instead();
          return;
        }
        const knowing = { ...context, toolResult };
        if (line === undefined && reply.canvas) this.#host.canvas(stepOf(reply.canvas, knowing));
        const words = sayLine(line ?? reply.say, knowing, random);
        mouth.say({ ...this.#host.plan(words), onStarted: confirm, onDone, onHalfway });
      });
    };
    let stopThinking = this.#host.later(delayMs * (0.8 + random() * 0.4), () => {
      if (line !== undefined || instead || !reply.toolCall) speak();
      else
        this.#host.callTool(reply.toolCall.name, argumentsOf(reply.toolCall, context), (toolResult) => {
          stopThinking = this.#host.later(afterToolMs, () => speak(toolResult));
        });
    });
    this.#giveUp = () => {
      wanted = false;
      stopThinking();
      confirm?.();
    };
  }

  /** Cancels the pending answer. The user's text is still sent as an utterance. */
  giveUp(): void {
    const giveUp = this.#giveUp;
    this.forget();
    giveUp?.();
  }

  /** Discards the pending answer's cancel function, so that {@link giveUp} sends nothing for it. */
  forget(): void {
    this.#giveUp = undefined;
  }

  #replyContext(text: string, match: RegExpMatchArray | undefined): ReplyContext {
    const now = this.#host.carrier.clock.now();
    return { text, match, now, context: this.context, memory: this.#memory };
  }
}

function stepOf(step: ScriptedCanvas, context: ReplyContext): CanvasStep {
  return typeof step === 'function' ? step(context) : step;
}

function argumentsOf({ arguments: args }: ScriptedToolCall, context: ReplyContext): object {
  return typeof args === 'function' ? args(context) : args;
}
