import { expect } from 'vitest';
import type { ConversationSource } from '../../src/call/sources/ConversationSource';
import type { Carried } from './loopback';

/** A source with the ids of the conversations that it has created and ended. */
export interface Counted {
  readonly carried: Carried;
  readonly source: ConversationSource;
  readonly created: readonly string[];
  readonly ended: readonly string[];
  /** Waits until every conversation that was created has ended, each once. */
  allEnd(): Promise<void>;
}

/** Counts what a source creates and ends. */
export function countConversations(carried: Carried): Counted {
  const created: string[] = [];
  const ended: string[] = [];
  const source: ConversationSource = {
    key: carried.key,
    bringsCall: carried.bringsCall,
    async create(context) {
      const handle = await carried.create(context);
      created.push(handle.conversationId);
      return handle;
    },
    restore: (handle) => carried.restore?.(handle) ?? handle,
    end(handle, context) {
      ended.push(handle.conversationId);
      return carried.end?.(handle, context);
    },
  };
  const allEnd = () => expect.poll(() => ended.toSorted()).toEqual(created.toSorted());
  return { carried, source, created, ended, allEnd };
}
