/** Returns a color `#rrggbb` with an opacity from 0 to 1. */
export function faded(colour: string, opacity: number): string {
  return colour + hex(opacity * 255);
}

/** Returns a color `#rrggbb` that has taken a share of another one. */
export function mixed(colour: string, other: string, share: number): string {
  const channel = (at: number) =>
    hex(
      Number.parseInt(colour.slice(at, at + 2), 16) * (1 - share) +
        Number.parseInt(other.slice(at, at + 2), 16) * share,
    );
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
