import type { TavusIntegration } from 'tavus-react/elements';
import type { TavusEmbedElement, TavusEventMap, TavusEventName } from 'tavus-react/widget';
import { expectTypeOf, test } from 'vitest';

test('TavusEventName covers every event of the map', () => {
  expectTypeOf<TavusEventName>().toEqualTypeOf<keyof TavusEventMap>();
});

test('the event name determines the detail type of a TavusIntegration handler', () => {
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

test('the DOM types map the tags to the element types', () => {
  expectTypeOf<HTMLElementTagNameMap['tavus-embed']>().toExtend<TavusEmbedElement>();
  expectTypeOf<HTMLElementTagNameMap['tavus-widget']['tavus']>().toHaveProperty('endReason');
});
