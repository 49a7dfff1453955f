import type { ConversationSession } from '../../call/session/ConversationSession';
import type { EntryIndex } from '../entries/EntryIndex';
import type { EntrySource } from './EntrySource';
import type { PanelViewStore } from './PanelView';
import type { Signal } from './Signal';
import type { SimulationControls } from './SimulationControls';

/** A source of entries and what is derived from them. */
export interface ShownSource {
  readonly source: EntrySource;
  readonly index: EntryIndex;
}

/** Everything that the panel shows and does. */
export interface PanelModel {
  /** The conversation; undefined if there is only a file. */
  readonly session?: ConversationSession | undefined;
  readonly view: PanelViewStore;
  /** What is shown: the conversation, or a file. */
  readonly shown: Signal<ShownSource>;
  readonly simulation: Signal<SimulationControls | undefined>;
  /** `light`, `dark` or `system`. */
  readonly theme: Signal<string>;
  /** Shows a recording from the text of its file; resolves with what is wrong if nothing of it can be read. */
  load(text: string): Promise<string | undefined>;
  /** Shows the conversation again. */
  readonly showLive?: (() => void) | undefined;
  /** Forgets what was recorded so far. */
  readonly clear?: (() => void) | undefined;
  /** Closes the panel; undefined if it is a page, which has nothing else. */
  readonly close?: (() => void) | undefined;
}
