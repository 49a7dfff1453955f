import { render } from '@testing-library/react';
import type { ComponentType, CSSProperties, ReactElement } from 'react';
import { expect, vi } from 'vitest';
import type { CanvasRendererProps } from '../../../src/components/canvas/CanvasRendererProps';
import { Root } from '../../../src/components/parts/Root';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import * as ar from '../../../src/locales/ar';
import * as de from '../../../src/locales/de';
import * as ja from '../../../src/locales/ja';
import type { CanvasArguments } from '../../../src/protocol/canvas/CanvasArguments';
import type { CanvasCardOf, CanvasKind } from '../../../src/protocol/canvas/CanvasCard';
import { simulate } from '../../../src/simulator';

const languages = { ar, de, ja, en: { locale: 'en', labels: {} } };

type CardProps<Kind extends CanvasKind> = Omit<CanvasRendererProps, 'card'> & {
  readonly card: CanvasCardOf<Kind>;
};

/** How a card is shown. */
export interface CardOptions<Kind extends CanvasKind> {
  readonly language?: keyof typeof languages;
  readonly props?: Partial<CardProps<Kind>>;
  readonly style?: CSSProperties;
  readonly theme?: 'light' | 'dark';
}

/** A card with these arguments. */
export function cardOf<Kind extends CanvasKind>(kind: Kind, args: CanvasArguments[Kind]): CanvasCardOf<Kind> {
  return {
    kind,
    args,
    id: 'call_1',
    component: `canvas.${kind}`,
    version: 'v1',
    rawArgs: {},
    placement: { avoidsFace: true, face: { x: 0.2, y: 0.15, width: 0.57, height: 0.85 } },
    frame: { sandboxUrl: 'https://mcp-ui.tavus.io/', hostContext: {} },
    revision: 0,
  };
}

/** Renders the component of a card alone, with actions that only record that they were called. */
export function renderCard<Kind extends CanvasKind>(
  Card: ComponentType<CardProps<Kind>>,
  kind: Kind,
  args: CanvasArguments[Kind],
  options: CardOptions<Kind> = {},
) {
  const simulation = simulate({}, { media: false });
  const submit = vi.fn(
    async (_value: unknown, _options?: { readonly say?: string | undefined }) => undefined,
  );
  const tree = (shown: CanvasArguments[Kind], props: Partial<CardProps<Kind>>): ReactElement => (
    <TavusProvider source={simulation} {...languages[options.language ?? 'en']}>
      <Root data-theme={options.theme} style={{ minBlockSize: 0, blockSize: 'auto', ...options.style }}>
        <section aria-labelledby="title" data-tavus-part="canvas-card">
          <Card
            phase="open"
            canSend
            skip={async () => undefined}
            dismiss={async () => undefined}
            setContext={() => undefined}
            palName="Mira"
            titleId="title"
            Frame={() => null}
            submit={submit}
            {...props}
            card={cardOf(kind, shown)}
          />
        </section>
      </Root>
    </TavusProvider>
  );
  const rendered = render(tree(args, options.props ?? {}));
  return {
    ...rendered,
    submit,
    /** Renders the card with other arguments or props. */
    update: (shown: CanvasArguments[Kind], props: Partial<CardProps<Kind>> = {}) =>
      rendered.rerender(tree(shown, props)),
    /** Expects that exactly this was sent. */
    expectSent(value: unknown, say: unknown = expect.any(String)) {
      expect(submit.mock.calls).toEqual([[value, { say }]]);
    },
  };
}
