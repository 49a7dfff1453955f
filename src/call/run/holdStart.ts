import { hidePal } from './hidePal';
import { muteForGreeting } from './muteForGreeting';
import type { StartingCall } from './StartingCall';

interface StartHolds {
  readonly muteDuringGreeting?: boolean | number | undefined;
  readonly revealWhenPlaying?: boolean | undefined;
}

/** Holds back the visitor's or the PAL's media when a call starts. Loaded only if the application wants one of these. */
export function holdStart(
  starting: StartingCall,
  { muteDuringGreeting, revealWhenPlaying }: StartHolds,
): void {
  if (starting.run.signal.aborted) return;
  // The PAL has greeted before the connection was lost.
  if (muteDuringGreeting && !starting.isRejoined) muteForGreeting(starting, muteDuringGreeting);
  if (revealWhenPlaying) hidePal(starting);
}
