import { createFileRoute } from '@tanstack/react-router';
import { fromServer, TavusConversation } from 'tavus-react';

export const Route = createFileRoute('/')({ component: Home });

function Home() {
  return <TavusConversation source={fromServer('/api/tavus')} style={{ height: '100dvh' }} />;
}
