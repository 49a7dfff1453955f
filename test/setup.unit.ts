// Makes React warn about updates that no test awaits. The browser project runs in real time, where they are normal.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// daily-react dispatches some events with a delay, even after the last test, when happy-dom has removed its globals.
for (const name of ['MediaStream', 'MediaStreamTrack']) {
  Object.defineProperty(Object.getPrototypeOf(globalThis), name, { configurable: true, value: class {} });
}
