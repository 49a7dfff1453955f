import { createStore } from 'jotai/vanilla';
import type { Role, TavusEvent } from '../src/protocol/TavusEvent';
import { type ConversationState, createConversationState } from '../src/state/ConversationState';
import { ConversationWriter, type Store } from '../src/state/ConversationWriter';
import { createCaptionAtom } from '../src/state/views/Caption';

/** The number of streamed words in one utterance: about as many as Tavus sends for a sentence. */
export const wordsPerUtterance = 40;

/** A page that shows every row of a conversation and receives its events. */
export class Page {
  readonly store: Store = createStore();
  readonly state: ConversationState = createConversationState();
  readonly #writer = new ConversationWriter(this.store, this.state);
  readonly #shown = new Set<string>();
  #seq = 0;
  #timeMs = 1_746_000_000_000;
  #utterances = 0;

  constructor(utterances: number) {
    this.store.sub(this.state.utteranceIds, () => this.#showRows());
    this.store.sub(this.state.derived(createCaptionAtom), () => undefined);
    while (this.#utterances < utterances) for (const event of this.nextUtterance(1)) this.receive(event);
  }

  /** Makes the sender count from the beginning, as a server does that restarts in mid-call. */
  restartNumbering(): void {
    this.#seq = 0;
    this.#timeMs += 10_000;
  }

  receive(event: TavusEvent): void {
    this.#writer.receive(event);
  }

  /** Returns the events that stream the next utterance word by word. User and PAL take turns. */
  nextUtterance(words: number = wordsPerUtterance): TavusEvent[] {
    this.#utterances += 1;
    const role: Role = this.#utterances % 2 === 0 ? 'pal' : 'user';
    const turnIdx = Math.ceil(this.#utterances / 2);
    let speech = '';
    return Array.from({ length: words }, (_, contentIndex) => {
      this.#seq += 1;
      this.#timeMs += 100;
      speech = `${speech} word${contentIndex}`.trim();
      return {
        type: 'conversation.utterance.streaming',
        role,
        turnIdx,
        inferenceId: `${role}-${turnIdx}`,
        seq: this.#seq,
        timestamp: this.#timeMs,
        speech,
        contentIndex,
        final: contentIndex === words - 1,
        isInterrupted: false,
      };
    });
  }

  #showRows(): void {
    // As in React, each new row subscribes to its own utterance. New rows are at the end.
    const ids = this.store.get(this.state.utteranceIds);
    for (let index = ids.length - 1; index >= 0; index -= 1) {
      const id = ids[index];
      if (id === undefined || this.#shown.has(id)) break;
      this.#shown.add(id);
      this.store.sub(this.state.utterance(id), () => undefined);
    }
  }
}
