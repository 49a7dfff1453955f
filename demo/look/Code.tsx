import { type ReactElement, useEffect, useState } from 'react';

/** Code with a button that copies it. */
export function Code({ text, name }: { readonly text: string; readonly name: string }): ReactElement {
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  useEffect(
    function forget() {
      if (!isCopied) return undefined;
      const timer = setTimeout(() => setCopied(undefined), 2000);
      return () => clearTimeout(timer);
    },
    [isCopied],
  );
  return (
    <figure className="code">
      <figcaption>
        <span>{name}</span>
        <button
          type="button"
          onClick={() => {
            // Without permission nothing is copied, and the button does not claim it.
            navigator.clipboard.writeText(text).then(
              () => setCopied(text),
              () => undefined,
            );
          }}
        >
          {isCopied ? 'Copied' : 'Copy'}
          <span className="unseen"> {name}</span>
        </button>
        <span className="unseen" role="status">
          {isCopied ? 'Copied' : ''}
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled with the arrow keys. */}
      <pre tabIndex={0} dir="ltr">
        <code>
          {partsOf(text).map(({ kind, start, part }) =>
            kind ? (
              <span key={start} className={`code-${kind}`}>
                {part}
              </span>
            ) : (
              part
            ),
          )}
        </code>
      </pre>
    </figure>
  );
}

const pattern =
  /(?<text>'[^']*'|"[^"]*")|(?<tag><\/?[\w.-]+|(?<!=)\/?>)|(?<word>\b(?:import|from|export|const|as)\b)|(?<note>\{\/\*.*?\*\/\})/g;

interface Part {
  readonly kind?: string | undefined;
  readonly start: number;
  readonly part: string;
}

/** Splits code into what is colored and what is not. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { index, groups, 0: part } of text.matchAll(pattern)) {
    if (index > end) parts.push({ start: end, part: text.slice(end, index) });
    const kind = Object.entries(groups ?? {}).find(([, found]) => found !== undefined)?.[0];
    parts.push({ kind, start: index, part });
    end = index + part.length;
  }
  return [...parts, { start: end, part: text.slice(end) }];
}
