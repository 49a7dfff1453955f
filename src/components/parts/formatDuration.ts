/** Formats a duration as minutes and seconds, such as `4:05`, plus any hours. Rounds up to full seconds. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = hours > 0 ? [hours, two(minutes)] : [minutes];
  return [...parts, two(seconds % 60)].join(':');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
