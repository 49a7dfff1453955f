'use client';

import { type ReactNode, useState } from 'react';
import { type ConversationSource, fromServer, TavusProvider } from 'tavus-react';
import { simulate } from 'tavus-react/simulator';

// A source contains functions, which a Server Component cannot pass to the browser, so it is created here.
export function CallProvider({ children }: { children: ReactNode }) {
  const [source] = useState(chooseSource);
  return <TavusProvider source={source}>{children}</TavusProvider>;
}

// With `?simulate`, the page talks to a simulated PAL: no account, no server, no cost.
function chooseSource(): ConversationSource {
  const query = typeof window === 'undefined' ? '' : window.location.search;
  return new URLSearchParams(query).has('simulate') ? simulate() : fromServer('/api/tavus');
}
