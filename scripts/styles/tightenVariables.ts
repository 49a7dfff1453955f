import postcss from 'postcss';

/** Removes spaces from the values of variables. Minifiers leave them, because they cannot know what is in such a value. */
export function tightenVariables(css: string): string {
  const root = postcss.parse(css);
  root.walkDecls(/^--/, (variable) => {
    variable.raws.between = ':';
    // Texts in quotation marks, addresses and comments stay as they are.
    const parts = variable.value.split(kept);
    variable.value = parts.map((part, index) => (index % 2 === 1 ? part : tighten(part))).join('');
  });
  return root.toString();
}

const kept = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|\/\*.*?\*\/)/s;

function tighten(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replace(/ ?([*/,]) ?/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')');
}
