// Replaces the engine that daily-js downloads, in tests of whole applications. Opens rooms under the names that the
// stand-in for the Tavus API uses, each with the simulator's PAL in it.
import { defaultScript } from '../../src/simulator';
import { LoopbackRoom } from './LoopbackRoom';
import { openRoom, startCallMachine } from './rooms';

for (let number = 1; number < 10; number += 1) {
  openRoom(`https://tavus.daily.co/c${number}`, new LoopbackRoom(`c${number}`, defaultScript, {}));
}

for (const callClientId of window._daily?.pendings.splice(0) ?? []) startCallMachine(callClientId);
