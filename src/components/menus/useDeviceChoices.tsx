import type { ReactElement } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useCamera } from '../../hooks/media/useCamera';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { useSpeaker } from '../../hooks/media/useSpeaker';
import { MenuGroup } from './MenuGroup';
import { MenuItem } from './MenuItem';

/** The devices that go with the button for the microphone or the camera. */
export interface DeviceChoices {
  /** The name of a menu of these devices. */
  readonly name: string;
  /** False while there is at most one device of each kind. */
  readonly hasChoice: boolean;
  /** One group for each kind of device. */
  readonly groups: readonly ReactElement[];
}

/** Returns the microphones and loudspeakers, or the cameras, as groups of a menu that a choice closes. */
export function useDeviceChoices(input: 'microphone' | 'camera', close: () => void): DeviceChoices {
  const labels = useLabels();
  const devices = { microphone: useMicrophone(), camera: useCamera(), speaker: useSpeaker() };
  const titles = {
    microphone: labels.chooseMicrophone,
    camera: labels.chooseCamera,
    speaker: labels.chooseSpeaker,
  };
  const kinds = input === 'camera' ? (['camera'] as const) : (['microphone', 'speaker'] as const);

  return {
    name: input === 'camera' ? labels.cameraMenu : labels.audioMenu,
    hasChoice: kinds.some((kind) => devices[kind].devices.length > 1),
    groups: kinds
      .filter((kind) => devices[kind].devices.length > 0)
      .map((kind) => {
        const { devices: all, deviceId: used = all[0]?.deviceId, setDevice } = devices[kind];
        return (
          <MenuGroup key={kind} title={titles[kind]}>
            {all.map(({ deviceId, label }, index) => (
              <MenuItem
                key={deviceId}
                text={label || `${titles[kind]} ${index + 1}`}
                checked={deviceId === used}
                onChoose={() => {
                  void setDevice(deviceId);
                  close();
                }}
              />
            ))}
          </MenuGroup>
        );
      }),
  };
}
