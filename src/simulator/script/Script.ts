/** What a reply can draw on. */
export interface ReplyContext {
  /** What the user said. */
  readonly text: string;
  /** The match of `when`, if it is a pattern. */
  readonly match: RegExpMatchArray | undefined;
  /** The contexts that the page has given the PAL. */
  readonly context: readonly string[];
  /** What the PAL keeps in mind during the conversation; replies may write into it. */
  readonly memory: Map<string, string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What the tool that was called gave back; undefined if it gave nothing. */
  readonly toolResult?: string | undefined;
}

/** What the PAL says: a text, one of several, or a function of what was said. */
export type Line = string | readonly string[] | ((reply: ReplyContext) => string);

/** A tool the PAL calls before it answers. */
export interface ScriptedToolCall {
  /** The tool. */
  readonly name: string;
  /** What it is called with, or how that follows from what was said. */
  readonly arguments: object | ((reply: ReplyContext) => object);
}

/** An answer to what the user says. The first that fits is taken. */
export interface Reply {
  /** A pattern, or a text that must occur, whatever its case. */
  readonly when: RegExp | string;
  /** Called first; what comes back is in the context of `say`. */
  readonly toolCall?: ScriptedToolCall;
  /** The answer. */
  readonly say: Line;
}

/**
 * Something that happens without anybody typing: a line by either, a tool call of the PAL, or a pause in
 * milliseconds. A line of the user's is answered by the PAL's step after it, else by whatever reply fits. With
 * `bargeIn` the user cuts in when the PAL has spoken half of its line.
 */
export type Step =
  | {
      /** What the user says. */
      readonly user: string;
    }
  | {
      /** What the user cuts in with. */
      readonly bargeIn: string;
    }
  | {
      /** What the PAL says. */
      readonly pal: Line;
    }
  | {
      /** What the PAL calls. */
      readonly toolCall: { readonly name: string; readonly arguments: object };
    }
  | {
      /** How long nothing happens, in milliseconds. */
      readonly pause: number;
    };

/**
 * What a simulated PAL says and does. What is left out is taken from the default script.
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
  /** What the PAL is called. */
  readonly name?: string;
  /** Said on arrival; an empty text for none. */
  readonly greeting?: string;
  /** The first that fits is taken. */
  readonly replies?: readonly Reply[];
  /** Said when no reply fits. */
  readonly fallback?: Line;
  /** Played once after the greeting. */
  readonly steps?: readonly Step[];
  /** What the PAL has perceived by the end; sent when the conversation is ended while we are still there. */
  readonly finalAnalysis?: string;
}
