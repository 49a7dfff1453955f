import type { TavusIntegration } from 'tavus-react/elements';
import type { TavusEmbedElement, TavusEventMap, TavusEventName } from 'tavus-react/widget';
import { expectTypeOf, test } from 'vitest';

test('the map names every event that the table of the elements has', () => {
  expectTypeOf<TavusEventName>().toEqualTypeOf<keyof TavusEventMap>();
});

test('handlers of the integration know the detail by the name', () => {
  function listen(tavus: TavusIntegration) {
    tavus.on('tavus:conversation-ended', (detail) => {
      expectTypeOf(detail).toEqualTypeOf<TavusEventMap['tavus:conversation-ended']>();
      expectTypeOf(detail.durationMs).toBeNumber();
    });
    tavus.on('tavus:tool-call', ({ arguments: json }) => expectTypeOf(json).toBeString());
    // @ts-expect-error There is no such event.
    tavus.on('tavus:conversation-over', () => {});
    return tavus.on('tavus:ready', () => {});
  }
  expectTypeOf(listen).parameter(0).toEqualTypeOf<TavusIntegration>();
  expectTypeOf(listen).returns.toEqualTypeOf<() => void>();
});

test('the page knows the elements by their tags', () => {
  expectTypeOf<HTMLElementTagNameMap['tavus-embed']>().toExtend<TavusEmbedElement>();
  expectTypeOf<HTMLElementTagNameMap['tavus-widget']['tavus']>().toHaveProperty('endReason');
});
