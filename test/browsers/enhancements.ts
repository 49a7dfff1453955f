/**
 * What the style sheets use although an oldest browser lacks it, and what that browser does instead. A name covers what is
 * below it: `css.properties.cursor` is also about its values.
 */
export const styleEnhancements: Readonly<Record<string, string>> = {
  'css.at-rules.media.prefers-reduced-transparency':
    'The condition counts as false, and the other one of its list, for more contrast, still counts.',
  'css.properties.align-content.safe':
    'Safari begins at the top instead of centering. Chrome knows it in grids, and ended.css sees to the rest.',
  'css.properties.backdrop-filter':
    'What is behind a button over video is not blurred. The button itself is dark enough.',
  'css.properties.contain-intrinsic-block-size':
    'The length of the scroll bar is less exact while text is not rendered.',
  'css.properties.contain-intrinsic-inline-size':
    'A parent that fits its content makes the conversation 240 pixels wide.',
  'css.properties.contain-intrinsic-size':
    'A stage outside of our layout has its smallest size until the page sets one.',
  'css.properties.content-visibility': 'A long transcript takes longer to lay out.',
  'css.properties.cursor': 'iPhones and iPads without a mouse have no cursor.',
  'css.properties.forced-color-adjust': 'Safari has no forced colors.',
  'css.properties.justify-content.safe': 'Items of one row begin at its start instead of centered.',
  'css.properties.overscroll-behavior': 'It has no effect on a list that is too short to scroll.',
  'css.properties.scrollbar-width': 'Scroll bars are as wide as those of the page.',
  'css.properties.text-wrap': 'Lines break where they are full.',
  'css.selectors.host-context':
    'Only for Chrome before 120, inside a list of selectors that others read without it.',
};
