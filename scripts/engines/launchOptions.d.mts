export const firefoxUserPrefs: Readonly<Record<string, string | number | boolean>>;
export function webkitCapabilities(binary: string): Readonly<Record<string, unknown>>;
