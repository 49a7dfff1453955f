import { createRoot } from 'react-dom/client';
import { fromUrl, TavusConversation } from 'tavus-react';
import { simulate } from 'tavus-react/simulator';
import 'tavus-react/styles.css';

const unsupported = location.pathname === '/unsupported';

createRoot(document.querySelector('main')).render(
  <TavusConversation
    source={
      unsupported
        ? fromUrl('https://example.daily.co/room')
        : simulate({ greeting: 'Welcome to an old browser.' })
    }
  />,
);
