/**
 * The role `group`. Browsers ignore the space, but a page's style sheet for `[role="group"]`, such as Pico's, does not
 * apply: it would join the controls into one bar.
 */
export const groupRole = 'group ';
