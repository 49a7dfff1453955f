import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { isEnter, keptFromPage } from '../anatomy/keepKeys';
import { Turnstile } from './Turnstile';
import type { Challenge } from './useChallenges';

/** Asks the visitor for a deployment's password or captcha; covers the screens during creation. */
export function ChallengeScreen({ challenge }: { readonly challenge: Challenge }): ReactElement {
  const { end } = useConversation();
  const labels = useLabels();

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
  return <CaptchaBox challenge={challenge}>{back}</CaptchaBox>;
}

interface QuestionProps {
  readonly challenge: Challenge;
  readonly children: ReactElement;
}

function CaptchaBox({ challenge, children }: QuestionProps): ReactElement {
  const labels = useLabels();
  const title = useFocusOnMount<HTMLParagraphElement>();
  return (
    <div data-tavus-part="challenge">
      <p ref={title} data-tavus-part="screen-title" data-tavus-focus="" tabIndex={-1}>
        {labels.captchaTitle}
      </p>
      {challenge.captcha && <Turnstile captcha={challenge.captcha} onToken={challenge.answer} />}
      {children}
    </div>
  );
}

function PasswordForm({ challenge, children }: QuestionProps): ReactElement {
  const labels = useLabels();
  const input = useFocusOnMount<HTMLInputElement>();

  function submit() {
    if (input.current?.reportValidity()) challenge.answer(input.current.value);
  }
  return (
    <div data-tavus-part="challenge">
      <label data-tavus-part="screen-title">
        <span>{labels.passwordTitle}</span>
        <input
          ref={input}
          type="password"
          name="password"
          // Without a form owner, so that a form of the page is not submitted and does not contain the password.
          form=""
          data-tavus-part="password"
          placeholder={labels.password}
          autoComplete="current-password"
          required
          {...keptFromPage}
          onKeyDown={(event) => {
            keptFromPage.onKeyDown(event);
            if (!isEnter(event)) return;
            event.preventDefault();
            submit();
          }}
        />
      </label>
      <button type="button" data-tavus-part="start-button" onClick={submit}>
        {labels.submitPassword}
      </button>
      {children}
    </div>
  );
}

/** Focuses an element on mount, because it appears right after the visitor presses the start button. */
function useFocusOnMount<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(function takeFocus() {
    target.current?.focus();
  }, []);
  return target;
}
