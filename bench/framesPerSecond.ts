/** Returns how many frames a second the page draws for so long, in milliseconds. `onFrame` is called with the number of each. */
export async function framesPerSecond(
  ms: number,
  onFrame: (frame: number) => void = () => undefined,
): Promise<number> {
  const begun = performance.now();
  let frames = 0;
  while (performance.now() - begun < ms) {
    await new Promise(requestAnimationFrame);
    frames += 1;
    onFrame(frames);
  }
  return (frames * 1000) / (performance.now() - begun);
}
