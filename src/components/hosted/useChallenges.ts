import { useMemo, useState } from 'react';
import type { Deployment, DeploymentCaptcha } from '../../protocol/Deployment';

/** Something the visitor must do before a deployment starts. */
export interface Challenge {
  readonly kind: 'password' | 'captcha';
  readonly captcha: DeploymentCaptcha | undefined;
  /** Answers the challenge; undefined cancels it. */
  readonly answer: (answer: string | undefined) => void;
}

/** The current challenge for the visitor, if any, and functions that start one. */
export interface Challenges {
  readonly current: Challenge | undefined;
  readonly askPassword: Ask;
  readonly askCaptcha: Ask;
}

/** Asks the visitor; takes the question back when `signal` is aborted. */
type Ask = (context: { readonly signal: AbortSignal }) => Promise<string | undefined>;

/** Shows the source's questions to the visitor. The source waits for the answer as it would wait for a server. */
export function useChallenges(deployment: Deployment | undefined): Challenges {
  const [current, setCurrent] = useState<Challenge>();
  const captcha = deployment?.captcha;
  return useMemo(() => {
    const ask = (kind: Challenge['kind'], signal: AbortSignal) =>
      new Promise<string | undefined>((resolve) => {
        const answer = (given: string | undefined) => {
          setCurrent(undefined);
          resolve(given);
        };
        // The conversation ended elsewhere, and the source must not wait forever.
        signal.addEventListener('abort', () => answer(undefined), { once: true });
        setCurrent({ kind, captcha, answer });
      });
    return {
      current,
      askPassword: ({ signal }) => ask('password', signal),
      askCaptcha: ({ signal }) => ask('captcha', signal),
    };
  }, [current, captcha]);
}
