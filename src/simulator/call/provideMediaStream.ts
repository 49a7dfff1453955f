/**
 * daily-react names the globals `MediaStream` and `MediaStreamTrack` when a participant changes, and throws a
 * ReferenceError where there are none, as in jsdom and Node. There, and only there, this gives it empty classes
 * to compare with.
 */
export function provideMediaStream(): void {
  provide('MediaStream', class MediaStream {});
  provide('MediaStreamTrack', class MediaStreamTrack {});
}

function provide(name: string, value: unknown): void {
  if (name in globalThis) return;
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
