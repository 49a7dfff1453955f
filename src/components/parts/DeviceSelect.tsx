import { useLabels } from '../../hooks/labels/useLabels';
import { useCamera } from '../../hooks/media/useCamera';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { useSpeaker } from '../../hooks/media/useSpeaker';
import { definePart, type Part } from '../anatomy/definePart';
import { keptFromPage } from '../anatomy/keepKeys';

/** The kind of device that a `Conversation.DeviceSelect` chooses. */
export type DeviceKind = 'microphone' | 'camera' | 'speaker';

/** The state of `Conversation.DeviceSelect`. */
export type DeviceSelectState = {
  /** Which devices it lists. */
  readonly kind: DeviceKind;
};

/** The props that `Conversation.DeviceSelect` adds to those of its element. */
export type DeviceSelectOwnProps = {
  /** The kind of device to choose. */
  readonly kind: DeviceKind;
};

/**
 * Chooses a microphone, camera or loudspeaker, in the hair check and during the call. Renders nothing while there are
 * no devices to list: before permission is granted, and for loudspeakers in browsers where the system selects them.
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
        ...keptFromPage,
        'aria-label': name[kind],
        // Without a form owner, so that a form of the page does not send the device.
        form: '',
        // Device names may run in another direction than the page, and an ellipsis would then hide their beginning.
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
