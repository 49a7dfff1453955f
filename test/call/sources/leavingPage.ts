// A separate page in a frame. Creates a conversation through the server or a deployment and posts its id to the parent.
import { createStore } from 'jotai/vanilla';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import { fromDeployment } from '../../../src/call/sources/fromDeployment';
import { fromServer } from '../../../src/call/sources/fromServer';
import { createConversationState } from '../../../src/state/ConversationState';

const parameters = new URL(import.meta.url).searchParams;
const baseUrl = parameters.get('deployment');
const source =
  baseUrl === null ? fromServer(parameters.get('server') ?? '') : fromDeployment('d1', { baseUrl });

const store = createStore();
const state = createConversationState();
const session = new ConversationSession(store, state);
session.configure({ source });
session.mount();
await session.prepare();
window.parent.postMessage(store.get(state.conversation).conversationId ?? 'none', '*');
