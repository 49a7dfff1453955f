import Daily from '@daily-co/daily-js';
import { TavusError } from '../../state/TavusError';

/** Throws a `TavusError` that says what a call needs and this browser or page does not have. */
export function checkBrowser(): void {
  if (typeof isSecureContext !== 'undefined' && !isSecureContext) {
    throw unsupported('This page is not secure, so browsers let it make no video calls.', secureHint);
  }
  if (typeof RTCPeerConnection === 'undefined') {
    throw unsupported('This browser has no WebRTC, which video calls need.', webRtcHint);
  }
  if (!navigator.mediaDevices?.getUserMedia) {
    throw unsupported('This browser gives the page no camera and no microphone.', secureHint);
  }
  if (!Daily.supportedBrowser().supported) {
    throw unsupported('This browser cannot make video calls.', secureHint);
  }
}

const secureHint = 'Calls need WebRTC and a page served over HTTPS or from localhost.';

const webRtcHint = "Some privacy settings and Safari's Lockdown Mode turn WebRTC off. Use another browser.";

function unsupported(message: string, hint: string): TavusError {
  return new TavusError('unsupported-browser', message, { hint, recoverable: false });
}
