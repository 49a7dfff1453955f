import type { ReactElement } from 'react';
import { Icon, type IconName } from './Icon';

/** The props of {@link Toggles}. */
export interface TogglesProps<Name extends IconName> {
  /** What the buttons are about. */
  readonly label: string;
  readonly className: string;
  /** The text of each button, by name. */
  readonly options: Readonly<Record<Name, string>>;
  /** True to show the icons of these names, with the texts as their names. */
  readonly asIcons?: boolean | undefined;
  readonly isOn: (name: Name) => boolean;
  readonly onPress: (name: Name) => void;
  /** What stands after them. */
  readonly after?: ReactElement | undefined;
}

/** A row of buttons, of which some are on. */
export function Toggles<Name extends IconName>(props: TogglesProps<Name>): ReactElement {
  const { label, className, options, asIcons = false, isOn, onPress, after } = props;
  return (
    <fieldset className={className} aria-label={label}>
      {(Object.keys(options) as Name[]).map((name) => (
        <button
          key={name}
          type="button"
          className={asIcons ? 'button icon' : 'chip'}
          aria-label={asIcons ? options[name] : undefined}
          title={asIcons ? options[name] : undefined}
          aria-pressed={isOn(name)}
          onClick={() => onPress(name)}
        >
          {asIcons ? <Icon name={name} /> : options[name]}
        </button>
      ))}
      {after}
    </fieldset>
  );
}
