import { type ToolCallOptions, useTavusEvents, useToolCall } from 'tavus-react';
import type { JsonObject, Role, TavusEvent, TavusEventOf } from 'tavus-react/protocol';
import { expectTypeOf, test } from 'vitest';
import { citySchema } from '../fixtures/schema';

// The compiler checks these; nothing is rendered.

test('an event name determines the type of the event that its handler receives', () => {
  function Watch() {
    useTavusEvents('conversation.utterance', (event) => {
      expectTypeOf(event).toEqualTypeOf<TavusEventOf<'conversation.utterance'>>();
      expectTypeOf(event.role).toEqualTypeOf<Role>();
      expectTypeOf(event.speech).toBeString();
      // @ts-expect-error Belongs to a tool call, not to an utterance.
      event.arguments;
    });
    useTavusEvents('conversation.tool_call', ({ name, turnIdx }) => {
      expectTypeOf(name).toBeString();
      expectTypeOf(turnIdx).toEqualTypeOf<number | undefined>();
    });
    useTavusEvents((event) => expectTypeOf(event).toEqualTypeOf<TavusEvent>());
    useTavusEvents('conversation.brand_new', (event) => expectTypeOf(event).toEqualTypeOf<TavusEvent>());
    useTavusEvents('conversation.utterance', (message) => expectTypeOf(message).toEqualTypeOf<JsonObject>(), {
      raw: true,
    });
    return null;
  }
  expectTypeOf(Watch).returns.toBeNull();
});

test('an event narrows by its type', () => {
  expectTypeOf<Extract<TavusEvent, { readonly type: 'system.shutdown' }>>().toHaveProperty('reason');
  expectTypeOf<Extract<TavusEvent, { readonly type: 'conversation.utterance' }>>().not.toHaveProperty(
    'reason',
  );
});

test("a tool's arguments have the output type of its schema, after transformation", () => {
  function Weather() {
    useToolCall('get_weather', {
      schema: citySchema,
      handler: (args, { signal, toolCallId }) => {
        expectTypeOf(args).toEqualTypeOf<{ city: string; letters: number }>();
        expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
        expectTypeOf(toolCallId).toEqualTypeOf<string | undefined>();
      },
    });
    useToolCall('get_time', (args) => expectTypeOf(args).toEqualTypeOf<JsonObject>());
    useToolCall('get_date', { handler: (args) => expectTypeOf(args).toEqualTypeOf<JsonObject>() });
    // @ts-expect-error An object with only a `parse` method is not a Standard Schema.
    useToolCall('get_moon', { schema: { parse: () => 1 }, handler: () => 1 });
    return null;
  }
  expectTypeOf(Weather).returns.toBeNull();
  expectTypeOf<ToolCallOptions<typeof citySchema>['handler']>().parameter(0).toHaveProperty('letters');
});
