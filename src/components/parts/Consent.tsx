import { forwardRef, type MouseEvent, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useConsent } from '../../hooks/conversation/useConsent';
import { directionOf } from '../../hooks/labels/directionOf';
import { englishLabels } from '../../hooks/labels/englishLabels';
import type { Labels } from '../../hooks/labels/Labels';
import { LabelsContext } from '../../hooks/labels/LabelsContext';
import { TavusContext } from '../../hooks/react/TavusContext';
import { definePart, type Part } from '../anatomy/definePart';
import { enabledButton } from '../anatomy/enabledButton';

/** The state of `Conversation.Consent`. */
export type ConsentState = {
  /** True if there is a link to read more. */
  readonly link: boolean;
};

/** The props that `Conversation.Consent` adds to those of its element. */
export type ConsentOwnProps = {
  /** What the visitor is asked to consent to. Defaults to the label `consentText`. */
  readonly text?: ReactNode;
  /** The address of your terms or privacy policy, opened in a new window. */
  readonly href?: string | undefined;
  /** Replacements for the English labels, where no provider is around. */
  readonly labels?: Partial<Labels> | undefined;
  /** The version of what the visitor consents to. A new one asks again. */
  readonly version: string;
  /** The BCP 47 tag of the language, where no provider is around. */
  readonly locale?: string | undefined;
  /** What needs the consent: mounted once it is given, and unmounted when it is withdrawn. */
  readonly children?: ReactNode;
};

const ConsentQuestion: Part<
  'section',
  ConsentState,
  Pick<ConsentOwnProps, 'text' | 'href' | 'labels'> & {
    readonly onGive: (event: MouseEvent<HTMLElement>) => void;
  }
> = definePart(
  'consent',
  'section',
  ({ text, href, labels: given, onGive }) => {
    const labels = { ...englishLabels, ...useContext(LabelsContext), ...given };
    return {
      state: { link: href !== undefined },
      props: { 'aria-label': labels.consent },
      children: (
        <>
          <h2 data-tavus-part="screen-title" data-tavus-focus="" tabIndex={-1}>
            {labels.consent}
          </h2>
          <div data-tavus-part="screen-detail">{text ?? labels.consentText}</div>
          {href !== undefined && (
            <a href={href} target="_blank" rel="noopener noreferrer" data-tavus-part="consent-link">
              {labels.consentLink}
            </a>
          )}
          <button type="button" data-tavus-part="start-button" onClick={onGive}>
            {labels.giveConsent}
          </button>
        </>
      ),
    };
  },
  ['text', 'href', 'labels', 'onGive'],
);

/**
 * Asks the visitor for consent, and shows its children only after it. The browser remembers the last `version` that
 * the visitor consented to, and any other asks again, so use one for the whole site. `forget` of `useConsent(version)`
 * withdraws it.
 *
 * Around `TavusConversation` or `TavusProvider`, nothing exists before the consent: no conversation is created, even with
 * `autoStart` or `prepare`, and no device is requested. Withdrawing the consent ends the conversation. Below a provider, it
 * holds back only its children, such as a hair check and a start button, so leave out `autoStart` and `prepare` there.
 *
 * @example
 * ```tsx
 * import { Conversation, fromServer, TavusConversation } from 'tavus-react';
 *
 * export const App = () => (
 *   <Conversation.Consent version="2026-11" text="We record this conversation." href="/privacy">
 *     <TavusConversation source={fromServer('/api/tavus')} hairCheck />
 *   </Conversation.Consent>
 * );
 * ```
 */
export const Consent: Part<'section', ConsentState, ConsentOwnProps> = forwardRef(function Consent(
  { version, locale, children, ...question },
  ref,
) {
  const { given, give } = useConsent(version);
  const context = useContext(TavusContext);
  const session = context?.session;
  /** The element around the question while the focus of its button is to move on to the children. */
  const around = useRef<Element | null>(null);

  // The first effect after hydration still sees what the server rendered: no consent.
  const wasGiven = useRef(false);

  useEffect(
    function endAfterWithdrawal() {
      if (wasGiven.current && !given) void session?.leave();
      wasGiven.current = given;
    },
    [given, session],
  );
  useEffect(
    function moveFocus() {
      const box = given ? around.current : null;
      around.current = null;
      const next = box?.querySelector('[data-tavus-focus]') ?? box?.querySelector(enabledButton);
      if (next instanceof HTMLElement) next.focus();
    },
    [given],
  );

  if (given) return children;
  const onGive = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const outermost = context ? '[data-tavus-part="consent"]' : '[data-tavus-part="root"]';
    around.current = currentTarget.closest(outermost)?.parentElement ?? null;
    give();
  };
  const asked = <ConsentQuestion {...question} ref={ref} onGive={onGive} />;
  if (context) return asked;
  return (
    <section data-tavus-part="root" {...(locale !== undefined && { lang: locale, dir: directionOf(locale) })}>
      {asked}
    </section>
  );
});
Consent.displayName = 'Conversation.Consent';
