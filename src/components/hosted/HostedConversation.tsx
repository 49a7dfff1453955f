import type { CSSProperties, ReactElement } from 'react';
import type { Deployment } from '../../protocol/Deployment';
import { ConversationLayout, type ConversationLayoutProps } from '../layout/ConversationLayout';
import { TavusConversation, type TavusConversationProps } from '../TavusConversation';
import { ChallengeScreen } from './ChallengeScreen';
import { DeploymentUnavailable } from './DeploymentUnavailable';
import type { Challenges } from './useChallenges';

interface HostedConversationProps {
  readonly layout: ConversationLayoutProps;
  readonly challenges: Challenges;
  readonly deployment: Deployment | undefined;
  readonly style: CSSProperties | undefined;
  readonly theme: TavusConversationProps['theme'];
  readonly 'aria-label': string | undefined;
}

/** The usual screens, with a deployment's own screens on top. */
export function HostedConversation(props: HostedConversationProps): ReactElement {
  const { layout, challenges, deployment, style, theme, 'aria-label': label } = props;
  const { current: challenge } = challenges;

  return (
    <TavusConversation theme={theme} style={style} {...(label !== undefined && { 'aria-label': label })}>
      {deployment?.isAvailable === false ? (
        <DeploymentUnavailable reason={deployment.unavailableReason} />
      ) : (
        <ConversationLayout
          {...layout}
          question={challenge ? <ChallengeScreen challenge={challenge} /> : undefined}
        />
      )}
    </TavusConversation>
  );
}
