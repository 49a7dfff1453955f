/** Formats a moment since the start, such as `1:02.345`, as exactly as its step needs. */
export function formatTime(atMs: number, stepMs = 1): string {
  const whole = Math.floor(Math.max(0, atMs) / 1000);
  const minutes = Math.floor(whole / 60);
  const seconds = `${whole % 60}`.padStart(2, '0');
  if (stepMs >= 1000) return `${minutes}:${seconds}`;
  return `${minutes}:${seconds}.${`${Math.floor(Math.max(0, atMs) % 1000)}`.padStart(3, '0')}`;
}

/** Formats a duration, such as `840 ms` or `1.24 s`; a dash if it is unknown. */
export function formatDuration(durationMs: number | undefined): string {
  if (durationMs === undefined) return '–';
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  return durationMs < 100_000 ? `${(durationMs / 1000).toFixed(2)} s` : `${Math.round(durationMs / 1000)} s`;
}
