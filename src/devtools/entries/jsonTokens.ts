/** A piece of JSON, by what it is. */
export interface JsonToken {
  readonly kind: 'name' | 'text' | 'value' | 'mark';
  readonly text: string;
}

/** Longer texts are cut, because camera frames and audio are large. */
const maxText = 600;

/** Returns the lines of a value as indented JSON, each as its pieces. */
export function jsonTokens(value: unknown): readonly (readonly JsonToken[])[] {
  const text = JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? cut(inner) : inner), 2);
  return (text ?? 'undefined').split('\n').map(tokensOf);
}

function tokensOf(line: string): JsonToken[] {
  const [, indent = '', name = '', colon = '', rest = ''] =
    /^(\s*)(?:("(?:[^"\\]|\\.)*")(: ))?(.*)$/s.exec(line) ?? [];
  const value = rest.replace(/,$/, '');
  const kind = value.startsWith('"') ? 'text' : /^[[\]{}]/.test(value) ? 'mark' : 'value';
  const tokens: JsonToken[] = [
    { kind: 'mark', text: indent },
    { kind: 'name', text: name },
    { kind: 'mark', text: colon },
    { kind, text: value },
    { kind: 'mark', text: rest.slice(value.length) },
  ];
  return tokens.filter(({ text }) => text !== '');
}

function cut(text: string): string {
  return text.length > maxText ? `${text.slice(0, maxText)}… (${text.length} characters)` : text;
}
