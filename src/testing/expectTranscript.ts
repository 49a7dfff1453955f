import type { ConversationMatchers } from './matchers/ConversationMatchers';
import type { MatcherOutcome } from './matchers/Matcher';
import { plainContext } from './matchers/plainContext';
import { tavusMatchers } from './matchers/tavusMatchers';
import type { Subject } from './Subject';

/** The assertions about one conversation, and with `not` their opposites. Each throws if it fails. */
export interface TranscriptExpectation extends ConversationMatchers {
  /** The opposite of each assertion. */
  readonly not: ConversationMatchers;
}

/**
 * The assertions of `tavusMatchers` without a test runner, for stories, `node:test` or Playwright: about a recording, a
 * session, a simulation, or what `renderConversation` returned. Arguments and properties are compared by value, and may
 * hold asymmetric matchers of a runner, such as `expect.any(String)`.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { readRecording } from 'tavus-react/protocol';
 * import { expectTranscript } from 'tavus-react/testing';
 *
 * const recording = readRecording(await readFile('support.tavus.jsonl', 'utf8'));
 * expectTranscript(recording).toHaveTranscript([
 *   ['pal', 'Hello! How can I help?'],
 *   ['user', /parcel/],
 *   ['pal', 'It arrives tomorrow.'],
 * ]);
 * expectTranscript(recording).toHaveCalledTool('find_parcel');
 * expectTranscript(recording).not.toHaveEnded('failed');
 * ```
 */
export function expectTranscript(conversation: Subject): TranscriptExpectation {
  return { ...assertions(conversation, false), not: assertions(conversation, true) };
}

function assertions(conversation: Subject, isNot: boolean): ConversationMatchers {
  const { toHaveSaid, toHaveTranscript, toHaveCalledTool, toHaveEnded, toHaveSent } = tavusMatchers;
  const judge = ({ pass, message }: MatcherOutcome) => {
    if (pass === isNot) throw new Error(message());
  };
  return {
    toHaveSaid: (...args) => judge(toHaveSaid.call(plainContext, conversation, ...args)),
    toHaveTranscript: (...args) => judge(toHaveTranscript.call(plainContext, conversation, ...args)),
    toHaveCalledTool: (...args) => judge(toHaveCalledTool.call(plainContext, conversation, ...args)),
    toHaveEnded: (...args) => judge(toHaveEnded.call(plainContext, conversation, ...args)),
    toHaveSent: (...args) => judge(toHaveSent.call(plainContext, conversation, ...args)),
  };
}
