interface Jsdom {
  readonly virtualConsole: { on(event: 'jsdomError', listener: (error: Error) => void): void };
}

// What jsdom reports as not implemented fails a test, like any other message that the test does not expect. daily-js asks
// for a canvas when it is imported, which is before any test.
const { virtualConsole }: Jsdom = Reflect.get(globalThis, 'jsdom');
virtualConsole.on('jsdomError', ({ message }) => console.error(message));
