// daily-react dispatches some events with a delay, even after the last test, when happy-dom has removed its globals.
for (const name of ['MediaStream', 'MediaStreamTrack']) {
  Object.defineProperty(Object.getPrototypeOf(globalThis), name, { configurable: true, value: class {} });
}
