import { type FormEvent, type ReactElement, useEffect, useRef } from 'react';
import { useConversation } from '../hooks/useConversation';
import { useLabels } from '../hooks/useLabels';
import { Turnstile } from './Turnstile';
import type { Challenge } from './useChallenges';

/** Asks the visitor for what a deployment wants before it starts; over the screens, while it is being made. */
export function ChallengeScreen({
  challenge,
}: {
  readonly challenge: Challenge | undefined;
}): ReactElement | null {
  const { state, end } = useConversation();
  const labels = useLabels();
  const isOver = state !== 'initializing';

  // Ended elsewhere: nobody waits for the answer any more, and the source must not wait for ever.
  useEffect(
    function giveUp() {
      if (challenge && isOver) challenge.answer(undefined);
    },
    [challenge, isOver],
  );
  if (!challenge || isOver) return null;

  const cancel = () => {
    void end();
    challenge.answer(undefined);
  };
  const back = (
    <button type="button" data-tavus-part="back-button" onClick={cancel}>
      {labels.back}
    </button>
  );
  if (challenge.kind === 'password') {
    return <PasswordForm challenge={challenge}>{back}</PasswordForm>;
  }
  return (
    <div data-tavus-part="challenge">
      <p data-tavus-part="screen-title">{labels.captchaTitle}</p>
      {challenge.captcha && <Turnstile captcha={challenge.captcha} onToken={challenge.answer} />}
      {back}
    </div>
  );
}

function PasswordForm({
  challenge,
  children,
}: {
  readonly challenge: Challenge;
  readonly children: ReactElement;
}): ReactElement {
  const labels = useLabels();
  const input = useRef<HTMLInputElement>(null);

  // The visitor has just pressed start, and this is what it led to.
  useEffect(function takeFocus() {
    input.current?.focus();
  }, []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get('password');
    if (typeof password === 'string' && password !== '') challenge.answer(password);
  }
  return (
    <form data-tavus-part="challenge" onSubmit={submit}>
      <label data-tavus-part="screen-title">
        {labels.passwordTitle}
        <input
          ref={input}
          type="password"
          name="password"
          data-tavus-part="password"
          placeholder={labels.password}
          autoComplete="current-password"
          required
        />
      </label>
      <button type="submit" data-tavus-part="start-button">
        {labels.submitPassword}
      </button>
      {children}
    </form>
  );
}
