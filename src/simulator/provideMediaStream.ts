/**
 * daily-react names the global `MediaStream` when a participant changes, and throws where there is none, as in
 * jsdom, happy-dom and Node. There, and only there, this gives it an empty class to compare with.
 */
export function provideMediaStream(): void {
  if (typeof MediaStream !== 'undefined') return;
  Object.defineProperty(globalThis, 'MediaStream', {
    value: class MediaStream {},
    configurable: true,
    writable: true,
  });
}
