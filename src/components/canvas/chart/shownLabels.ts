/** The number of letters that fit below a line, side by side. */
const room = 30;

/** Returns the indices of the labels that fit below a line: all of them, or evenly spaced ones from the first to the last. */
export function shownLabels(labels: readonly string[]): number[] {
  const all = labels.map((_, index) => index);
  const last = labels.length - 1;
  for (let step = 1; step < last; step += 1) {
    const shown = all.filter((index) => index % step === 0);
    const length = Math.max(...shown.map((index) => labels[index]?.length ?? 0)) + 2;
    if (last % step === 0 && length * shown.length <= room) return shown;
  }
  return last > 0 ? [0, last] : all;
}
