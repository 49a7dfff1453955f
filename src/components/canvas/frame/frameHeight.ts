/** The height of a frame that has not reported one, in pixels; no frame gets higher. */
export const maxFrameHeight = 720;

const minFrameHeight = 48;

/** Returns the height that a frame gets, or undefined if what it reports is no height. */
export function frameHeight(reported: unknown): number | undefined {
  if (typeof reported !== 'number' || !Number.isFinite(reported)) return undefined;
  return Math.min(Math.max(Math.ceil(reported), minFrameHeight), maxFrameHeight);
}
