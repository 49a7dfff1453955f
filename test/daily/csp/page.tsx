// A built page, as an application would be: the package from dist, and the real daily-js without eval.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TavusConversation } from 'tavus-react';
import 'tavus-react/styles.css';
import { loopback } from '../loopback';

// Asked from the page itself: the tools that drive it may evaluate whatever they like.
document.body.dataset.evaluates = evaluates() ? 'yes' : 'no';

const root = document.createElement('div');
root.style.height = '600px';
document.body.append(root);

createRoot(root).render(
  <StrictMode>
    <TavusConversation
      source={loopback({ greeting: 'Welcome to a strict page.' })}
      dailyOptions={{ dailyConfig: { avoidEval: true, bundlePathOverride: `${location.origin}/engine` } }}
    />
  </StrictMode>,
);

function evaluates(): boolean {
  try {
    return Function('return true')();
  } catch {
    return false;
  }
}
