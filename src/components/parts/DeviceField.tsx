import { type ReactElement, useId } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { cameraIcon, microphoneIcon, soundIcon } from '../anatomy/icons';
import { type DeviceKind, DeviceSelect } from './DeviceSelect';

const icons = { microphone: microphoneIcon, camera: cameraIcon, speaker: soundIcon };

/** A device to choose, with its name above and an icon. It is as high without any device, so that nothing moves when they arrive. */
export function DeviceField({
  kind,
  isFixed = false,
  children,
}: {
  readonly kind: DeviceKind;
  /** True if there is nothing to choose. */
  readonly isFixed?: boolean;
  /** What stands at the end of the line with the name. */
  readonly children?: ReactElement;
}): ReactElement {
  const labels = useLabels();
  const id = useId();
  const name = {
    microphone: labels.chooseMicrophone,
    camera: labels.chooseCamera,
    speaker: labels.chooseSpeaker,
  }[kind];
  return (
    <div data-tavus-part="device-field">
      <div data-tavus-part="device-name">
        <label htmlFor={isFixed ? undefined : id}>{name}</label>
        {children}
      </div>
      {!isFixed && (
        <div data-tavus-part="device-place">
          {icons[kind]}
          <DeviceSelect kind={kind} id={id} />
        </div>
      )}
    </div>
  );
}
