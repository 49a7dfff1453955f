import type { DailyCall, DailyEvent } from '@daily-co/daily-js';
import type { JsonObject } from '../../protocol/wire/JsonObject';
import { recordedEvents, trimCallEvent } from './trimCallEvent';

/** What a tap of a call reports. */
interface CallTapHost {
  message(data: unknown, from: string): void;
  event(name: string, detail: JsonObject): void;
}

/** Reports the events and messages of a Daily call; returns a function that stops. */
export function tapCall(call: DailyCall, host: CallTapHost): () => void {
  const onMessage = ({ data, fromId }: { readonly data: unknown; readonly fromId: string }) =>
    host.message(data, fromId);
  const onEvent = (event: { readonly action: string }) => host.event(event.action, trimCallEvent(event));
  // What happened before is told as if it happened now.
  if (call.meetingState() === 'joined-meeting')
    host.event('joined-meeting', trimCallEvent({ participants: call.participants() }));
  call.on('app-message', onMessage);
  for (const name of recordedEvents)
    call.on(name, onEvent as (event: { readonly action: DailyEvent }) => void);
  return () => {
    call.off('app-message', onMessage);
    for (const name of recordedEvents)
      call.off(name, onEvent as (event: { readonly action: DailyEvent }) => void);
  };
}
