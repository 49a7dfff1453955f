/** The variables of an accent color, with black or white on it, whichever reads better. */
export function accentOf(color: string): Readonly<Record<`--tavus-${string}`, string>> {
  return { '--tavus-accent': color, '--tavus-on-accent': luminance(color) > 0.179 ? '#000000' : '#ffffff' };
}

/** The relative luminance of `#rrggbb`, as WCAG defines it. At 0.179, black and white have the same contrast. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return red * 0.2126 + green * 0.7152 + blue * 0.0722;
}
