import type { CSSProperties } from 'react';
import { fromDeployment } from '../../call/sources/fromDeployment';
import { parseCustomization } from '../../protocol/parseDeployment';
import { mergeObjects } from '../anatomy/mergeObjects';
import type { ConversationLayoutProps } from '../layout/ConversationLayout';
import { splitLayout } from '../layout/splitLayout';
import type { TavusProviderProps } from '../provider/TavusProvider';
import { accentStyle } from './accentStyle';
import type { HostedProps } from './hosted';
import { type Challenges, useChallenges } from './useChallenges';

interface Hosted {
  readonly provider: TavusProviderProps;
  readonly layout: ConversationLayoutProps;
  readonly challenges: Challenges;
  /** The deployment's colors. */
  readonly style: CSSProperties | undefined;
}

/** Splits the props between the provider and the layout, and adds what the deployment's creator set up. */
export function useHosted(props: HostedProps): Hosted {
  const { deploymentId, deploymentOptions, deployment, customization, theme, ...given } = props;
  const { layout, others } = splitLayout(given);
  const { 'aria-label': _, children: __, ...provider } = others;
  const challenges = useChallenges(deployment);
  const custom = parseCustomization(mergeObjects(deployment?.customization.raw ?? {}, customization ?? {}));
  const source =
    given.source ??
    (deploymentId === undefined
      ? undefined
      : fromDeployment(deploymentId, {
          password: challenges.askPassword,
          captchaToken: challenges.askCaptcha,
          ...deploymentOptions,
          deployment,
        }));
  return {
    provider: {
      ...provider,
      source,
      labels: {
        ...(custom.preview.buttonTitle !== undefined && { start: custom.preview.buttonTitle }),
        ...(custom.afterCall.title !== undefined && { ended: custom.afterCall.title }),
        ...given.labels,
      },
    },
    layout: {
      ...layout,
      hairCheck: layout.hairCheck ?? custom.showHairCheck,
      afterCall: layout.afterCall ?? custom.afterCall.description,
      preview: {
        title: custom.preview.title,
        description: custom.preview.description,
        thumbnail: deployment?.thumbnailImageUrl,
        thumbnailVideo: deployment?.thumbnailVideoUrl,
        branding: deployment?.showTavusBranding,
        ...layout.preview,
      },
    },
    challenges,
    style: accentStyle(custom.raw),
  };
}
