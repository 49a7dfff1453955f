import type { Metadata } from 'next';
import { TavusConversation } from 'tavus-react';
import 'tavus-react/styles.css';
import './layout.css';
import { CallProvider } from './CallProvider';

export const metadata: Metadata = { title: 'The shop', icons: { icon: 'data:,' } };

// A Server Component. The conversation stands here, beside the pages, and goes on while they change.
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
