import { type ReactElement, useEffect } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
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
  readonly theme: TavusConversationProps['theme'];
  readonly 'aria-label': string | undefined;
}

/** The usual screens, and over them those of a deployment. */
export function HostedConversation(props: HostedConversationProps): ReactElement {
  const { layout, challenges, deployment, theme, 'aria-label': label } = props;
  const { state } = useConversation();
  const challenge = challenges.current;
  const isAsked = challenge !== undefined && state === 'initializing';

  // Ended elsewhere: nobody waits for the answer any more, and the source must not wait for ever.
  useEffect(
    function giveUp() {
      if (!isAsked) challenge?.answer(undefined);
    },
    [challenge, isAsked],
  );

  return (
    <TavusConversation theme={theme} {...(label !== undefined && { 'aria-label': label })}>
      {deployment?.isAvailable === false ? (
        <DeploymentUnavailable reason={deployment.unavailableReason} />
      ) : (
        <ConversationLayout
          {...layout}
          question={isAsked ? <ChallengeScreen challenge={challenge} /> : undefined}
        />
      )}
    </TavusConversation>
  );
}
