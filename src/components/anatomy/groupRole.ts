/**
 * The role `group`. Browsers ignore the trailing space, but with it `[role="group"]` in a page's style sheet does not match:
 * Pico's rule for it would join the controls into one bar.
 */
export const groupRole = 'group ';
