import { type ReactElement, useId } from 'react';

/** A row of radio buttons that looks like one control. */
export function Choice<Name extends string>({
  title,
  names,
  value,
  onChange,
}: {
  readonly title: string;
  readonly names: Readonly<Record<Name, string>>;
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}): ReactElement {
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{title}</legend>
      <div className="choice-row">
        {(Object.keys(names) as Name[]).map((name) => (
          <label key={name}>
            <input type="radio" name={group} checked={name === value} onChange={() => onChange(name)} />
            <span>{names[name]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
