import { act } from '@testing-library/react';
import * as Conversation from '../../src/components/Conversation';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusError } from '../../src/state/TavusError';
import type { Shown } from '../hosts/showStates';
import { pressPart } from '../hosts/within';
import { loseConnection, pass, press, type Scene, untilPart, untilThere } from './Scene';

const failures = {
  'no such room': { failJoin: 'no-room' },
  'room full': { failJoin: 'meeting-full' },
  'no connection': { failJoin: 'connection-error' },
  'not created': { failCreate: true },
} as const;

const ends: Readonly<Record<string, (simulation: Shown['simulation']) => void>> = {
  'connection lost': (simulation) => simulation.fail('connection-error'),
  'time is up': (simulation) => simulation.shutDown('max_call_duration reached'),
  'PAL failed': (simulation) => simulation.shutDown('internal error'),
};

/** Shows how conversations don't begin, are interrupted, and end. */
export async function showTrouble(scene: Scene): Promise<void> {
  const waiting = scene.begin('waiting for the PAL', { palTimeoutMs: 3_600_000 }, { palStaysAway: true });
  await pressPart(waiting.box, 'start-button');
  await pass(waiting, 1500);

  const reconnecting = await scene.inCall('reconnecting');
  await loseConnection(reconnecting);
  const closed = await scene.inCall('reconnecting without a transcript');
  await pressPart(closed.box, 'panel-toggle');
  await loseConnection(closed);

  for (const [state, options] of Object.entries(failures)) {
    const failed = scene.begin(state, {}, options);
    await pressPart(failed.box, 'start-button');
    await pass(failed, 1500);
    await untilThere(failed, '[role="alert"]');
  }
  for (const [state, end] of Object.entries(ends)) {
    const ended = await scene.inCall(state);
    await act(async () => end(ended.simulation));
    await untilPart(ended, 'ended');
  }

  const never = scene.begin('PAL never came', { palTimeoutMs: 300 }, { palStaysAway: true });
  await pressPart(never.box, 'start-button');
  await pass(never, 1500);
  await untilThere(never, '[role="alert"]');

  const old = scene.begin('unsupported browser', {
    autoStart: true,
    source: { key: 'unsupported', create: () => Promise.reject(unsupported) },
  });
  await untilPart(old, 'unavailable');

  const rated = await scene.inCall('ended with feedback', {
    afterCall: <Conversation.Feedback onSubmit={() => undefined} />,
  });
  await act(async () => rated.simulation.palLeaves());
  await press(rated, '[data-tavus-part="feedback-radio"][value="4"], [data-tavus-part="feedback-radio"]');

  scene.render('consent', (source) => (
    <Conversation.Consent
      version="shots"
      text="We record this conversation to improve our advice."
      href="https://example.com/privacy"
      {...scene.language}
    >
      <TavusConversation source={source} {...scene.language} style={{ height: '100%' }} />
    </Conversation.Consent>
  ));

  const handle = { conversationId: 'c1', conversationUrl: 'https://simulated.invalid/c1' };
  sessionStorage.setItem(
    'tavus-react conversation simulation reloaded',
    JSON.stringify({ handle, leftAt: Date.now() }),
  );
  const reloaded = scene.begin('after a reload', { resume: true }, { id: 'reloaded' });
  await untilPart(reloaded, 'rejoin-button');
}

const unsupported = new TavusError('unsupported-browser', 'This browser cannot make video calls.', {
  hint: 'Use another.',
  recoverable: false,
});
