import { type ReactElement, useId } from 'react';
import type { InteractionField } from '../entries/interactionForms';

/** The props of {@link Field}. */
export interface FieldProps {
  readonly name: string;
  readonly field: InteractionField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field of a form, by what it takes. It belongs to no form of the page. */
export function Field({ name, field, value, onChange }: FieldProps): ReactElement {
  const id = useId();
  const { kind, required = false, choices = [] } = field;
  const common = {
    id,
    form: '',
    className: 'field',
    value,
    'aria-required': required,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  const options = kind === 'boolean' ? ['true', 'false'] : choices;
  return (
    <div className="form-row">
      <label htmlFor={id} className="mono">
        {required ? name : `${name}?`}
      </label>
      {options.length > 0 ? (
        <select {...common}>
          <option value="">–</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : kind === 'long' || kind === 'json' ? (
        <textarea {...common} rows={3} placeholder={kind === 'json' ? 'JSON' : undefined} />
      ) : (
        <input {...common} type="text" inputMode={kind === 'number' ? 'decimal' : undefined} />
      )}
    </div>
  );
}
