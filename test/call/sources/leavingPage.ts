// A separate page in a frame. Creates a conversation through the server or a deployment and posts its id to the parent.
import '../../engines/missingWebRtc';
import { createStore } from 'jotai/vanilla';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import { fromDeployment } from '../../../src/call/sources/fromDeployment';
import { fromServer } from '../../../src/call/sources/fromServer';
import { createConversationState } from '../../../src/state/ConversationState';
import { ownRequests } from './ownRequests';

const parameters = new URL(import.meta.url).searchParams;
const serverUrl = parameters.get('server') ?? '';
const sources = {
  server: () => fromServer(serverUrl),
  urls: () => fromServer({ create: serverUrl, end: `${serverUrl}/end` }),
  functions: () => fromServer(ownRequests(serverUrl)),
  deployment: () => fromDeployment('d1', { baseUrl: parameters.get('deployment') ?? '' }),
};
const source = sources[(parameters.get('from') ?? 'server') as keyof typeof sources]();

const store = createStore();
const state = createConversationState();
const session = new ConversationSession(store, state);
session.configure({ source });
session.mount();
await session.prepare();
window.parent.postMessage(store.get(state.conversation).conversationId ?? 'none', '*');
