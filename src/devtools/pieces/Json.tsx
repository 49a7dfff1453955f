import { type ReactElement, useMemo, useState } from 'react';
import { type JsonToken, jsonTokens } from '../entries/jsonTokens';
import { CopyButton } from './CopyButton';

/** How many lines are shown at first. */
const firstLines = 300;

/** The props of {@link Json}. */
export interface JsonProps {
  readonly title: string;
  readonly value: unknown;
}

/** A value as indented, colored JSON. */
export function Json({ title, value }: JsonProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const lines = useMemo(() => jsonTokens(value), [value]);
  const shown = isWhole ? lines : lines.slice(0, firstLines);
  return (
    <section className="json" aria-label={title}>
      <header className="json-head">
        <h3>{title}</h3>
        <CopyButton text={() => JSON.stringify(value, null, 2) ?? ''}>Copy</CopyButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <pre className="code" tabIndex={0}>
        {shown.map((tokens, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
          <span key={line} className="code-line">
            {tokens.map(({ kind, text }: JsonToken, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place.
              <span key={place} className={`t-${kind}`}>
                {text}
              </span>
            ))}
          </span>
        ))}
      </pre>
      {lines.length > shown.length && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {`Show all ${lines.length} lines`}
        </button>
      )}
    </section>
  );
}
