'use client';

import { type ReactNode, useState } from 'react';
import { type ConversationSource, fromServer, TavusProvider } from 'tavus-react';
import { simulate } from 'tavus-react/simulator';
import { createConversation } from './actions';

// A source contains functions, which a Server Component cannot pass to the browser, so it is created here.
export function CallProvider({ children }: { children: ReactNode }) {
  const [source] = useState(chooseSource);
  return <TavusProvider source={source}>{children}</TavusProvider>;
}

// With `?simulate`, the page talks to a simulated PAL: no account, no server, no cost. With `?action`, a server action creates
// the conversation. The route handler ends it all the same, because a page that closes cannot call an action.
function chooseSource(): ConversationSource {
  const query = new URLSearchParams(typeof window === 'undefined' ? '' : window.location.search);
  if (query.has('simulate')) return simulate();
  if (query.has('action')) return fromServer({ create: () => createConversation({}), end: '/api/tavus/end' });
  return fromServer('/api/tavus');
}
