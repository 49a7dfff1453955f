/** Styles as pages have them: resets, rules for elements, and themes that style everything in an article. */
export const hostilePage = `
  body {
    color: lime; font: italic 900 small-caps 30px/3 serif; letter-spacing: 9px; word-spacing: 20px; cursor: wait;
    text-align: center; text-indent: 30px; text-shadow: 3px 3px red; text-transform: uppercase; white-space: pre;
  }
  * { margin: 0; padding: 0; box-sizing: content-box; }
  *, ::before, ::after { border-width: 0; border-style: solid; border-color: red; }
  button, [type='button'], [type='reset'], [type='submit'] {
    -webkit-appearance: button; background-color: transparent; background-image: none;
  }
  button:not(:disabled) { cursor: wait; }
  button, input, select, textarea { border-radius: 0; font-family: serif; line-height: 3; }
  input:not([type='checkbox'], [type='radio']), select {
    width: 100%; height: 80px; margin-bottom: 1rem; padding: 2rem; border: 4px solid red; background: yellow;
    box-shadow: 0 0 9px red; color: red;
  }
  input::placeholder { color: red; opacity: 0.3; }
  h1, h2, h3 { margin: 3rem 0 1rem; color: red; font: 900 50px/2 serif; text-transform: uppercase; }
  p { margin: 0 0 1.5em; font-size: 28px; color: red; text-indent: 2em; }
  ul, ol { margin: 2em; padding: 2em; list-style: square; }
  li { margin: 1em 0; list-style: square; }
  a { color: red; text-decoration: none; border-bottom: 2px solid red; }
  a:hover { color: lime; }
  label { display: block; font-weight: bold; margin: 1em; }
  svg { display: block; vertical-align: middle; max-width: 100%; height: auto; fill: red; }
  img, video { display: block; max-width: 100%; height: auto; border-radius: 9px; box-shadow: 0 0 9px red; }
  form { margin: 2rem; padding: 2rem; background: yellow; }
  section { padding: 4rem 2rem; background: yellow; }
  time { font-size: 30px; color: red; }
  dialog {
    display: flex; align-items: center; justify-content: center; min-width: 100%; min-height: 100%; max-width: 50px;
    padding: 3rem; border: 5px solid red; background: yellow; backdrop-filter: blur(9px);
  }
  [role='group'] { display: inline-flex; width: 100%; margin-bottom: 1rem; box-shadow: 0 0 9px red; }
  [hidden] { display: none; }
  .entry-content button {
    min-width: 220px; margin: 10px; padding: 2rem; border: 3px solid red; border-radius: 3px; background: red;
    box-shadow: 0 0 9px red; color: yellow; font: 900 30px serif; letter-spacing: 2px; text-transform: uppercase;
    float: left;
  }
  .entry-content button:hover { background: lime; }
  .entry-content p { margin-bottom: 2em; max-width: 30px; line-height: 3; }
  .entry-content img, .entry-content video { max-width: 50%; height: auto; margin: 1em; border: 4px solid red; }
  .entry-content input, .entry-content select { height: 90px; max-width: 50px; background: red; }
  .entry-content ol, .entry-content li { margin-left: 3em; list-style: disc; }
  .entry-content li::before { content: '–'; }
  .entry-content h2 { margin-top: 2em; font-size: 60px; }
  .entry-content a { text-decoration: underline wavy red; color: red; }
  .entry-content svg { width: 90px; height: 90px; fill: red; }
`;
