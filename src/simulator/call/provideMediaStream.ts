/**
 * Defines the globals `MediaStream` and `MediaStreamTrack` as empty classes where they do not exist, as in jsdom
 * and Node. daily-react compares values with them when a participant changes, and would throw a ReferenceError.
 */
export function provideMediaStream(): void {
  provide('MediaStream', class MediaStream {});
  provide('MediaStreamTrack', class MediaStreamTrack {});
}

function provide(name: string, value: unknown): void {
  if (name in globalThis) return;
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
