import { defaultMessageLimit } from '../../protocol/wireMessage';
import type { WireEvent } from '../pal/Wire';

/** Returns a message as it arrives at the other end. Throws as daily-js does if it is too large. */
export function sentCopy(data: WireEvent): WireEvent {
  const text = JSON.stringify(data);
  if (text.length > defaultMessageLimit) {
    throw new Error(`Message data too large. Max size is ${defaultMessageLimit}`);
  }
  return JSON.parse(text);
}
