import { useLabels } from '../../hooks/labels/useLabels';
import { useCamera } from '../../hooks/media/useCamera';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { useSpeaker } from '../../hooks/media/useSpeaker';
import { definePart, type Part } from '../anatomy/definePart';

/** What a `Conversation.DeviceSelect` chooses. */
export type DeviceKind = 'microphone' | 'camera' | 'speaker';

/** The state of `Conversation.DeviceSelect`. */
export type DeviceSelectState = {
  /** Which devices it lists. */
  readonly kind: DeviceKind;
};

/** The own props of `Conversation.DeviceSelect`. */
export type DeviceSelectOwnProps = {
  /** What to choose. */
  readonly kind: DeviceKind;
};

/**
 * Chooses a microphone, camera or loudspeaker, in the hair check and in the call. Renders nothing while there is none to
 * choose from: before permission, and for loudspeakers in browsers that leave them to the system.
 */
export const DeviceSelect: Part<'select', DeviceSelectState, DeviceSelectOwnProps> = definePart(
  'device-select',
  'select',
  ({ kind }: DeviceSelectOwnProps) => {
    const labels = useLabels();
    const { devices, deviceId, setDevice } = {
      microphone: useMicrophone(),
      camera: useCamera(),
      speaker: useSpeaker(),
    }[kind];
    if (devices.length === 0) return null;
    const name = {
      microphone: labels.chooseMicrophone,
      camera: labels.chooseCamera,
      speaker: labels.chooseSpeaker,
    };
    return {
      state: { kind },
      props: {
        'aria-label': name[kind],
        // Names of devices may be in another script than the page: an ellipsis then would take their beginning.
        dir: 'auto',
        value: deviceId ?? devices[0]?.deviceId,
        onChange: (event: { readonly currentTarget: HTMLSelectElement }) =>
          void setDevice(event.currentTarget.value),
      },
      children: devices.map((device, index) => (
        <option key={device.deviceId} value={device.deviceId}>
          {device.label || `${name[kind]} ${index + 1}`}
        </option>
      )),
    };
  },
  ['kind'],
);
