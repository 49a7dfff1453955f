// A page built as an application would build it: the package from dist and the real daily-js, without eval.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TavusConversation } from 'tavus-react';
import 'tavus-react/styles.css';
import { simulate } from 'tavus-react/simulator';
import { loopback } from '../loopback';

// Checked by the page itself, because the tools that drive it can evaluate code despite the page's policy.
document.body.dataset.evaluates = evaluates() ? 'yes' : 'no';

const root = document.createElement('div');
root.style.height = '600px';
document.body.append(root);

// A page that uses the microphone may also play sound, so the untouched page uses neither microphone nor camera.
const untouched = ['#untouched', '#simulated'].includes(location.hash);
const script = { greeting: 'Welcome to a strict page.' };

if (untouched) setInterval(reportSound, 100);

createRoot(root).render(
  <StrictMode>
    <TavusConversation
      source={location.hash === '#simulated' ? simulate(script) : loopback(script)}
      autoStart={untouched}
      dailyOptions={{
        dailyConfig: { avoidEval: true, bundlePathOverride: `${location.origin}/engine` },
        ...(untouched && { audioSource: false, videoSource: false }),
      }}
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

/** Tells the server what a visitor hears: any code that a test runs in the page may count as a gesture of the visitor. */
function reportSound(): void {
  const isBlocked = root.querySelector('[data-tavus-part="audio-unblock"]') !== null;
  const voices = [...document.querySelectorAll('audio')];
  if (isBlocked && root.textContent?.includes(script.greeting)) report('captions without sound');
  else if (!isBlocked && voices.length > 0 && voices.every(({ paused }) => !paused)) report('sound');
}

function report(what: string): void {
  new Image().src = `/reports/${encodeURIComponent(what)}`;
}
