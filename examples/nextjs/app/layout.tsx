import type { Metadata } from 'next';
import { TavusConversation } from 'tavus-react';
import 'tavus-react/styles.css';
import './layout.css';
import { CallProvider } from './CallProvider';

export const metadata: Metadata = { title: 'The shop', icons: { icon: 'data:,' } };

// A Server Component. The conversation is rendered here, next to the pages, so it continues when they change.
export default function Layout({ children }: LayoutProps<'/'>) {
  return (
    <html lang="en">
      <body>
        <CallProvider>
          <main>{children}</main>
          <TavusConversation aria-label="Ask Mira" />
        </CallProvider>
      </body>
    </html>
  );
}
