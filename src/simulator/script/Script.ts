import type { CanvasStep } from './CanvasStep';

/** The information available to a reply. */
export interface ReplyContext {
  /** What the user said. */
  readonly text: string;
  /** The match of `when` if it is a pattern, otherwise undefined. */
  readonly match: RegExpMatchArray | undefined;
  /** The contexts that the page has given the PAL. */
  readonly context: readonly string[];
  /** The PAL's memory during the conversation. Replies can write to it. */
  readonly memory: Map<string, string>;
  /** The current time in milliseconds since the epoch. */
  readonly now: number;
  /** The result of the tool call; undefined without a call, after an error, and if no result arrived in time. */
  readonly toolResult?: string | undefined;
}

/** What the PAL says: a text, one of several texts at random, or a function that returns either. */
export type Line = string | readonly string[] | ((reply: ReplyContext) => string | readonly string[]);

/** A tool that the PAL calls before it answers. */
export interface ScriptedToolCall {
  /** The name of the tool. */
  readonly name: string;
  /** The arguments of the call, or a function that returns them. */
  readonly arguments: object | ((reply: ReplyContext) => object);
}

/** What happens to a Magic Canvas card with a reply, or a function that returns it. */
export type ScriptedCanvas = CanvasStep | ((reply: ReplyContext) => CanvasStep);

/** An answer to what the user says. The first matching reply is used. */
export interface Reply {
  /** A pattern, or a text that the user's words must contain, ignoring case. */
  readonly when: RegExp | string;
  /** A tool to call before answering. `say` receives its result as `toolResult`. */
  readonly toolCall?: ScriptedToolCall;
  /** A Magic Canvas card to show, change or remove just before the answer. The function runs before that of `say`. */
  readonly canvas?: ScriptedCanvas;
  /** The answer. */
  readonly say: Line;
}

/**
 * A step that happens automatically: a line of the user or the PAL, a tool call of the PAL, a Magic Canvas card, or a
 * pause. The PAL answers a user line with its own step if one follows directly, otherwise with the matching reply. With
 * `bargeIn`, the user interrupts when the PAL has spoken half of its line.
 */
export type Step =
  | {
      /** What the user says. */
      readonly user: string;
    }
  | {
      /** What the user says to interrupt the PAL. */
      readonly bargeIn: string;
    }
  | {
      /** What the PAL says. */
      readonly pal: Line;
    }
  | {
      /** The tool that the PAL calls. */
      readonly toolCall: { readonly name: string; readonly arguments: object };
    }
  | {
      /** The Magic Canvas card that the PAL shows, changes or removes. The next step does not wait for an answer. */
      readonly canvas: CanvasStep;
    }
  | {
      /** The length of the pause, in milliseconds. */
      readonly pause: number;
    };

/**
 * What a simulated PAL says and does. Missing fields are taken from the default script.
 *
 * @example
 * ```ts
 * import type { Script } from 'tavus-react/simulator';
 *
 * export const script: Script = {
 *   name: 'Otto',
 *   greeting: 'Welcome to the bakery!',
 *   replies: [
 *     { when: /bread/i, say: ['Rye or wheat?', 'Fresh from the oven.'] },
 *     {
 *       when: 'order',
 *       toolCall: { name: 'place_order', arguments: { item: 'rye' } },
 *       say: ({ toolResult }) => `Done: ${toolResult ?? 'nobody answered'}`,
 *     },
 *   ],
 *   steps: [{ pause: 1000 }, { user: 'Is it warm?' }, { pal: 'Still steaming.' }],
 * };
 * ```
 */
export interface Script {
  /** The name of the PAL. */
  readonly name?: string;
  /** What the PAL says when it joins. An empty string means no greeting. */
  readonly greeting?: string;
  /** The PAL's replies to the user. The first match is used. */
  readonly replies?: readonly Reply[];
  /** What the PAL says when no reply matches. */
  readonly fallback?: Line;
  /** The steps to play once after the greeting. */
  readonly steps?: readonly Step[];
  /** The PAL's final perception analysis. Sent when the conversation is ended while the page is still in the call. */
  readonly finalAnalysis?: string;
}
