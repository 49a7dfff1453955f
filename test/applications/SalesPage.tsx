import { type ReactElement, useState } from 'react';
import {
  Conversation,
  type ConversationSource,
  type SendOutcome,
  TavusProvider,
  useConversation,
  useConversationContext,
  useSendInteraction,
  useSilence,
  useToolCalls,
} from 'tavus-react';
import { z } from 'zod';
import 'tavus-react/styles.css';

interface SalesPageProps {
  readonly source: ConversationSource;
  /** How long both may be silent before the PAL is told to help. */
  readonly hesitationMs: number;
}

const prices = { starter: 10, team: 40, company: 200 } as const;

type Plan = keyof typeof prices;

const plans = ['starter', 'team', 'company'] as const satisfies readonly Plan[];

interface Shown {
  readonly plan: Plan | undefined;
  readonly seats: number;
  readonly discount: number;
  readonly checkout: boolean;
}

const nothing: Shown = { plan: undefined, seats: 1, discount: 0, checkout: false };

/** A page with plans, and a PAL at its side that knows what the visitor looks at and can move the page. */
export function SalesPage({ source, hesitationMs }: SalesPageProps): ReactElement {
  const [shown, setShown] = useState(nothing);
  const change = (next: Partial<Shown>) => setShown((before) => ({ ...before, ...next }));
  return (
    <TavusProvider source={source} onEnded={() => change({ discount: 0 })}>
      <div style={{ display: 'flex' }}>
        <main style={{ flex: 1 }}>
          <Plans shown={shown} onChange={change} />
          {shown.checkout && <Checkout shown={shown} />}
        </main>
        <aside style={{ width: 360, position: 'sticky', top: 0, height: 600 }}>
          <Conversation.Root>
            <Seller shown={shown} onChange={change} hesitationMs={hesitationMs} />
          </Conversation.Root>
        </aside>
      </div>
    </TavusProvider>
  );
}

interface PlansProps {
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
}

function Plans({ shown, onChange }: PlansProps) {
  const { state } = useConversation();
  const send = useSendInteraction();
  const [nudges, setNudges] = useState<readonly SendOutcome['outcome'][]>([]);
  async function choose(plan: Plan) {
    onChange({ plan, checkout: false });
    if (state !== 'connected') return;
    const text = `Tell me about the ${plan} plan`;
    const { outcome } = await send.respond(text, { when: 'idle', replaces: 'nudge', graceMs: 400 });
    setNudges((before) => [...before, outcome]);
  }
  return (
    <>
      {plans.map((plan) => (
        <section key={plan} id={plan} aria-current={plan === shown.plan} style={{ height: 900 }}>
          <h2>{plan}</h2>
          <p>{`${priceOf({ ...shown, plan })} dollars`}</p>
          <button type="button" onClick={() => choose(plan)}>
            {`Choose ${plan}`}
          </button>
        </section>
      ))}
      <output aria-label="Nudges">{nudges.join(', ')}</output>
    </>
  );
}

function Checkout({ shown }: Pick<PlansProps, 'shown'>) {
  return (
    <section aria-label="Checkout">
      <p>{`${shown.seats} seats of ${shown.plan} for ${priceOf(shown)} dollars`}</p>
      <button type="button">Pay</button>
    </section>
  );
}

function Seller({ shown, onChange, hesitationMs }: PlansProps & Pick<SalesPageProps, 'hesitationMs'>) {
  const send = useSendInteraction();
  useConversationContext(describe(shown), { debounceMs: 200 });
  useSilence(hesitationMs, () => {
    // Shares the key, so that of a choice and a note only the later one is sent.
    void send.note('The visitor hesitates. Offer help.', { when: 'idle', replaces: 'nudge', graceMs: 400 });
  });
  useToolCalls({
    show_plan: {
      schema: z.object({ plan: z.enum(plans) }),
      handler: ({ plan }) => {
        onChange({ plan });
        document.getElementById(plan)?.scrollIntoView();
        return `The visitor sees the ${plan} plan.`;
      },
    },
    set_seats: {
      schema: z.object({ seats: z.coerce.number().int().min(1).max(500) }),
      handler: ({ seats }) => onChange({ seats }),
    },
    give_discount: {
      schema: z.object({ percent: z.number().max(20) }),
      handler: ({ percent }) => {
        onChange({ discount: percent });
        return { percent };
      },
      failureText: 'At most 20 percent.',
      onError: () => undefined,
    },
    open_checkout: () => {
      if (!shown.plan) return 'No plan is chosen yet.';
      onChange({ checkout: true });
      return 'The checkout is open.';
    },
  });
  return (
    <>
      <Conversation.Stage style={{ height: 200 }}>
        <Conversation.Status />
      </Conversation.Stage>
      <Conversation.Transcript
        filter={({ text }) => !/^(hi|hello|ok)\b/i.test(text)}
        renderRow={({ text, role }, content) => {
          const offered = role === 'pal' && plans.find((plan) => text.includes(plan));
          return offered ? (
            <>
              {content}
              <a href={`#${offered}`}>{`See ${offered}`}</a>
            </>
          ) : (
            content
          );
        }}
      />
      <Conversation.Composer />
      <Conversation.Controls>
        <Conversation.StartButton />
        <Conversation.MicButton />
        <Conversation.EndButton />
      </Conversation.Controls>
    </>
  );
}

function priceOf({ plan, seats, discount }: Shown): number {
  return plan ? Math.round(prices[plan] * seats * (1 - discount / 100)) : 0;
}

function describe({ plan, seats, discount, checkout }: Shown): string {
  if (!plan) return 'The visitor sees all plans.';
  const price = priceOf({ plan, seats, discount, checkout });
  return `The visitor looks at ${seats} seats of the ${plan} plan for ${price} dollars${checkout ? ', at the checkout' : ''}.`;
}
