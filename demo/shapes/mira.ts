/** A picture of Mira, for where a photograph of a PAL would be. */
export const mira: string = new URL('./mira.webp', import.meta.url).href;
