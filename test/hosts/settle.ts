/** Waits until size observers and React have reacted to new style sheets, and ends every animation. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  endAnimations();
}

/** Moves transitions and animations to their end, and those without an end to their beginning. */
export function endAnimations(root: Document | ShadowRoot = document): void {
  // Where one ends, Chromium may begin that of a pseudo-element anew.
  for (let round = 0; round < 2; round += 1) {
    document.documentElement.getBoundingClientRect();
    for (const animation of root.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Infinity) {
        animation.pause();
        animation.currentTime = 0;
      } else animation.finish();
    }
  }
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) endAnimations(shadowRoot);
}
