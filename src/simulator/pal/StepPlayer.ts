import type { CanvasStep } from '../script/CanvasStep';
import type { Line, Step } from '../script/Script';
import type { PalCarrier } from './PalCarrier';
import type { SpeechCues } from './PalSpeech';
import type { AnswerPlan } from './Thinker';

/** What the step player needs from the PAL. */
export interface StepHost {
  readonly carrier: Pick<PalCarrier, 'script'>;
  later(delayMs: number, run: () => void): void;
  say(line: Line, toolResult: string | undefined, cues: SpeechCues): void;
  userSays(text: string, answer: AnswerPlan): void;
  interrupt(): void;
  callTool(name: string, args: object, onResult: (result: string | undefined) => void): void;
  canvas(step: CanvasStep): void;
}

/** Plays the steps of a script in order. */
export class StepPlayer {
  readonly #host: StepHost;
  #toolResult: string | undefined;

  constructor(host: StepHost) {
    this.#host = host;
  }

  play(index = 0): void {
    const step = this.#stepAt(index);
    if (!step) return;
    if ('pause' in step) this.#host.later(step.pause, () => this.play(index + 1));
    else if ('pal' in step) {
      this.#host.later(500, () => this.#host.say(step.pal, this.#toolResult, this.#cuesFor(index + 1)));
    } else if ('toolCall' in step) this.#host.later(300, () => this.#callTool(step, index));
    else if ('canvas' in step) this.#host.later(300, () => this.#changeCanvas(step.canvas, index));
    else if ('bargeIn' in step) {
      this.#host.userSays(step.bargeIn, this.#answerAt(index + 1));
      this.#host.interrupt();
    } else this.#host.later(700, () => this.#host.userSays(step.user, this.#answerAt(index + 1)));
  }

  #callTool({ toolCall }: Extract<Step, { readonly toolCall: object }>, index: number): void {
    this.#host.callTool(toolCall.name, toolCall.arguments, (result) => {
      this.#toolResult = result;
      this.play(index + 1);
    });
  }

  #changeCanvas(step: CanvasStep, index: number): void {
    this.#host.canvas(step);
    this.play(index + 1);
  }

  /** Returns the answer to a user line: the PAL's step if one follows directly, otherwise the matching reply. */
  #answerAt(index: number): AnswerPlan {
    const step = this.#stepAt(index);
    if (step && 'pal' in step) return { line: step.pal, ...this.#cuesFor(index + 1) };
    if (step && ('toolCall' in step || 'canvas' in step)) return { instead: () => this.play(index) };
    return this.#cuesFor(index);
  }

  #cuesFor(index: number): SpeechCues {
    const step = this.#stepAt(index);
    const goOn = () => this.play(index);
    return step && 'bargeIn' in step ? { onHalfway: goOn } : { onDone: goOn };
  }

  #stepAt(index: number): Step | undefined {
    return this.#host.carrier.script.steps[index];
  }
}
