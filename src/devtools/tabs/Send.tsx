import { type ReactElement, useId, useState } from 'react';
import { sendInteraction } from '../../call/session/sendInteraction';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import { readEntry } from '../entries/EntryReading';
import { formatTime } from '../entries/formatTime';
import {
  type FieldValues,
  type InteractionField,
  interactionForms,
  interactionOf,
} from '../entries/interactionForms';
import { Field } from '../pieces/Field';
import { useEntries, usePanel } from '../pieces/PanelContext';

/** How many sent interactions are listed. */
const listed = 50;

/** Sends any interaction, and lists what was sent. */
export function Send(): ReactElement {
  const { session } = usePanel();
  const { entries } = useEntries();
  const [chosen, setChosen] = useState(0);
  const [values, setValues] = useState<FieldValues>({});
  const [problem, setProblem] = useState('');
  const id = useId();
  const form = interactionForms[chosen];
  const sent = entries
    .filter(({ kind }) => kind === 'sent')
    .slice(-listed)
    .reverse();

  function send(interaction: TavusInteraction | { readonly problem: string }) {
    if ('problem' in interaction) return setProblem(interaction.problem);
    if (!session) return;
    try {
      sendInteraction(session, interaction);
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div className="send">
      <div className="choices" role="radiogroup" aria-label="Interaction">
        {interactionForms.map(({ name }, place) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name={id}
              form=""
              checked={place === chosen}
              onChange={() => {
                setChosen(place);
                setProblem('');
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <section className="form" aria-label="Fields">
        <h3 className="mono">{form?.eventType ?? 'Any interaction'}</h3>
        {Object.entries<InteractionField>(form?.fields ?? {}).map(([name, field]) => (
          <Field
            key={`${chosen} ${name}`}
            name={name}
            field={field}
            value={values[name] ?? ''}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
        <div className="actions">
          <button
            type="button"
            className="button primary"
            onClick={() => form && send(interactionOf(form, values))}
          >
            Send
          </button>
        </div>
        <p className="problem" role="alert">
          {problem}
        </p>
      </section>
      <section className="history" aria-label="Sent">
        <h3>{`Sent (${sent.length})`}</h3>
        {sent.length === 0 && <p className="dim">What the page and you have sent.</p>}
        <ol>
          {sent.map((entry) => (
            <li key={entry.atMs}>
              <span className="dim mono">{formatTime(entry.atMs)}</span>
              <span className="mono">{readEntry(entry).type.replace('conversation.', '')}</span>
              <span className="cell-text mono dim">{readEntry(entry).summary}</span>
              <button
                type="button"
                className="button"
                onClick={() => entry.kind === 'sent' && send(entry.data as TavusInteraction)}
              >
                Again
              </button>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
