// React then says which update no test waited for. In the browser project time is real, and such updates are normal.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// daily-react hands some events on a while later, even after the last test, when happy-dom has taken its globals back.
for (const name of ['MediaStream', 'MediaStreamTrack']) {
  Object.defineProperty(Object.getPrototypeOf(globalThis), name, { configurable: true, value: class {} });
}
