import { fromServer, TavusConversation } from 'tavus-react';
import { simulate } from 'tavus-react/simulator';
import 'tavus-react/styles.css';

// With `?simulate`, the page talks to a simulated PAL: no account, no server, no cost.
const isSimulated = new URLSearchParams(window.location.search).has('simulate');

export function App() {
  return (
    <TavusConversation
      source={isSimulated ? simulate() : fromServer('/api/tavus')}
      style={{ height: '100dvh' }}
    />
  );
}
