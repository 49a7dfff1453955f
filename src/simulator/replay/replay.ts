import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { ConversationHandle, ConversationSource } from '../../call/sources/ConversationSource';
import type { Recording } from '../../protocol/recording/Recording';
import { provideMediaStream } from '../call/provideMediaStream';
import { systemClock } from '../runtime/Clock';
import { conversationsOf, type RecordedConversation } from './conversationsOf';
import { palOfMessages } from './palOfMessages';
import { ReplayedCall } from './ReplayedCall';
import type { ReplayOptions } from './ReplayOptions';
import { ReplayPlayer } from './ReplayPlayer';
import { type ReplayDifference, SentComparison } from './SentComparison';

/**
 * A source whose conversations are those of a recording, with controls.
 *
 * @example
 * ```ts
 * import { readRecording } from 'tavus-react';
 * import { type Replay, replay } from 'tavus-react/simulator';
 *
 * export function open(text: string): Replay {
 *   const source = replay(readRecording(text), { autoPlay: false });
 *   source.subscribe(() => console.log(source.position, source.differences));
 *   return source;
 * }
 * ```
 */
export interface Replay extends ConversationSource {
  /** The recording. */
  readonly recording: Recording;
  /** The index of the last entry of the recording that has happened; -1 before the first. */
  readonly position: number;
  /** True while it goes on by itself. */
  readonly isPlaying: boolean;
  /** True when all of the conversation has happened. */
  readonly isOver: boolean;
  /** How what the page has sent so far differs from what it sent then. */
  readonly differences: readonly ReplayDifference[];
  /** Goes on, each entry at its time. Nothing happens before the conversation is started. */
  readonly play: () => void;
  /** Stops where it is. */
  readonly pause: () => void;
  /** Lets the next entry happen at once. */
  readonly step: () => void;
  /**
   * Lets everything up to an entry happen at once. What has happened cannot be undone, because listeners have heard of it
   * and tools have run. So going back ends the conversation, and the next start begins with everything up to that entry.
   */
  readonly seek: (index: number) => void;
  /** Calls the listener when the position changes, and when it plays or pauses; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** One conversation that is replayed. */
interface Showing {
  /** How many were shown before. */
  readonly number: number;
  readonly call: ReplayedCall;
  readonly player: ReplayPlayer;
  readonly sent: SentComparison;
}

/**
 * Creates a source that lets the conversations of a recording happen again, for `TavusConversation`, stories and tests.
 *
 * Its call object behaves like the Daily call that was recorded: participants, network and messages come at their times,
 * without media. The first start shows the first conversation of the recording, the next one the second, and so on. What
 * the page sends goes nowhere, but is compared with what it sent then: see `differences`.
 *
 * @example
 * ```tsx
 * import { type Recording, TavusConversation } from 'tavus-react';
 * import { replay } from 'tavus-react/simulator';
 *
 * export function Again({ recording }: { recording: Recording }) {
 *   return <TavusConversation source={replay(recording, { id: 'again', speed: 4 })} autoStart />;
 * }
 * ```
 */
export function replay(recording: Recording, options: ReplayOptions = {}): Replay {
  const { id = '', clock = systemClock, speed = 1, until, autoPlay = true } = options;
  const conversations = conversationsOf(recording);
  const listeners = new Set<() => void>();
  let created = 0;
  let target = -1;
  let showing: Showing | undefined;

  function next(): RecordedConversation {
    return conversations[created % conversations.length] ?? { conversationId: '', from: 0, to: 0 };
  }

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  function show({ conversationId, from, to }: RecordedConversation, daily: DailyFactoryOptions): Showing {
    const sent = new SentComparison(recording, from, to);
    const pal = palOfMessages(recording, from, to);
    const call = new ReplayedCall({
      ...{ clock, conversationId, daily },
      joined: () => {
        call.bring(pal);
        player.forwardTo(target);
        target = -1;
        if (autoPlay) player.play();
      },
      sent: (data) => {
        sent.note(data);
        changed();
      },
      left: () => player.pause(),
    });
    const happen = call.happen.bind(call);
    const player: ReplayPlayer = new ReplayPlayer(recording, from, to, {
      clock,
      speed,
      until,
      happen,
      changed,
    });
    return { number: created, call, player, sent };
  }

  function seek(index: number): void {
    const { call, player, number } = showing ?? {};
    const position = player?.position ?? -1;
    if (call?.meetingState() === 'joined-meeting' && index >= position) {
      if (index > position) player?.forwardTo(index);
      return;
    }
    target = index;
    if (number === undefined || index >= position) return;
    // The next start is to show the same conversation again.
    created = number;
    void call?.leave();
  }

  return {
    key: `replay ${id}`,
    bringsCall: true,
    async create(): Promise<ConversationHandle> {
      provideMediaStream();
      const { conversationId } = next();
      return {
        conversationId,
        conversationUrl: `https://replayed.invalid/${conversationId}`,
        createCall(daily) {
          // A conversation that is joined again goes on in the next part of the recording.
          showing = show(next(), daily);
          created += 1;
          return showing.call.asDailyCall();
        },
      };
    },
    recording,
    get position() {
      return showing?.player.position ?? -1;
    },
    get isPlaying() {
      return showing?.player.isPlaying === true;
    },
    get isOver() {
      return showing?.player.isOver === true;
    },
    get differences() {
      return showing?.sent.after(showing.player.position) ?? [];
    },
    play: () => showing?.player.play(),
    pause: () => showing?.player.pause(),
    step: () => seek((showing?.player.position ?? -1) + 1),
    seek,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
