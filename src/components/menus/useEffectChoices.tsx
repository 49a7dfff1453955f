import type { ReactElement } from 'react';
import type { Background } from '../../call/effects/Background';
import { useBackground } from '../../hooks/effects/useBackground';
import { useNoiseCancellation } from '../../hooks/effects/useNoiseCancellation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { MenuGroup } from './MenuGroup';
import { MenuItem } from './MenuItem';

/** The backgrounds and the noise cancellation, as a menu offers them. */
export interface OfferedEffects {
  readonly background: OfferedEffect;
  readonly noise: OfferedEffect;
}

/** One effect in a menu. */
export interface OfferedEffect {
  /** False where the browser cannot apply it, and in a conversation without this input. */
  readonly isOffered: boolean;
  /** True while the effect that was chosen is not applied. */
  readonly problem: boolean;
  /** A group of the menu. */
  readonly group: ReactElement;
}

/** Returns the effects as groups of a menu that a choice closes. */
export function useEffectChoices(
  close: () => void,
  blurStrength?: number,
  images: readonly { readonly url: string; readonly label: string }[] = [],
): OfferedEffects {
  const labels = useLabels();
  const { dailyOptions } = useTavusContext().session;
  const picture = useBackground();
  const sound = useNoiseCancellation();
  const backgrounds: readonly (readonly [text: string, background: Background])[] = [
    [labels.noBackground, { type: 'none' }],
    [labels.blurBackground, { type: 'blur', strength: blurStrength }],
    ...images.map(({ url, label }) => [label, { type: 'image', url }] as const),
  ];
  const hasPicture = picture.supported && dailyOptions.videoSource !== false;
  const hasSound = sound.supported && dailyOptions.audioSource !== false;

  return {
    background: {
      isOffered: hasPicture,
      problem: hasPicture && picture.problem !== undefined,
      group: (
        <MenuGroup title={labels.background}>
          {backgrounds.map(([text, choice]) => (
            <MenuItem
              key={keyOf(choice)}
              text={text}
              checked={keyOf(choice) === keyOf(picture.background)}
              onChoose={() => {
                void picture.setBackground(choice);
                close();
              }}
            />
          ))}
        </MenuGroup>
      ),
    },
    noise: {
      isOffered: hasSound,
      problem: hasSound && sound.problem !== undefined,
      group: (
        <div role="none" data-tavus-part="device-menu-group">
          <MenuItem
            role="menuitemcheckbox"
            text={labels.noiseCancellation}
            checked={sound.enabled}
            onChoose={() => {
              void sound.toggle();
              close();
            }}
          />
        </div>
      ),
    },
  };
}

function keyOf(background: Background): string {
  return background.type === 'image' ? `image ${background.url}` : background.type;
}
