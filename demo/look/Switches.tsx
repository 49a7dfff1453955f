import type { ReactElement } from 'react';
import { Choice } from './Choice';
import { accents, type Language, type Look, languages, schemes, shapes, themes } from './Look';

/** What the visitor can change about the first screen. */
export function Switches({
  look,
  onChange,
}: {
  readonly look: Look;
  readonly onChange: (change: Partial<Look>) => void;
}): ReactElement {
  return (
    <form className="switches" aria-label="Switches" onSubmit={(event) => event.preventDefault()}>
      <div>
        <Choice title="Shape" names={shapes} value={look.shape} onChange={(shape) => onChange({ shape })} />
        <label className="field">
          <span>Language</span>
          <select
            value={look.language}
            onChange={({ target }) => onChange({ language: target.value as Language })}
          >
            {Object.entries(languages).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div>
        <Choice
          title="Theme"
          names={themes}
          value={look.theme}
          onChange={(theme) => onChange({ theme, accent: undefined })}
        />
        <label className="field">
          <span>Accent</span>
          <input
            type="color"
            value={look.accent ?? accents[look.theme]}
            onChange={({ target }) => onChange({ accent: target.value })}
          />
        </label>
        <Choice
          title="Colors"
          names={schemes}
          value={look.scheme}
          onChange={(scheme) => onChange({ scheme })}
        />
      </div>
    </form>
  );
}
