interface Jsdom {
  readonly virtualConsole: { on(event: 'jsdomError', listener: (error: Error) => void): void };
}

// What jsdom reports as not implemented fails a test, like any other message that the test does not expect. Daily's
// packages ask for a canvas and for playback without looking whether there are any, and do without.
const jsdom: Jsdom | undefined = Reflect.get(globalThis, 'jsdom');
jsdom?.virtualConsole.on('jsdomError', ({ message, stack }) => {
  if (!stack?.includes('@daily-co/')) console.error(message);
});
