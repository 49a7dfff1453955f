import type { JSX } from 'react';
import type { TavusVueElements } from 'tavus-react/elements';
import type { TavusEventMap } from 'tavus-react/widget';
import { expectTypeOf, test } from 'vitest';

type Ended = CustomEvent<TavusEventMap['tavus:conversation-ended']>;

test("React's JSX knows the tags, their attributes and what has no attribute", () => {
  const written: JSX.Element[] = [
    <tavus-widget key={1} deployment-id="d1" label="Hi" simulate className="x" labels={{ start: 'Los' }} />,
    <tavus-embed
      key={2}
      override-config="{}"
      dailyOptions={{ allowMultipleCallInstances: true }}
      class="x"
    />,
    // @ts-expect-error An attribute is a text.
    <tavus-embed key={3} deployment-id={7} />,
    // @ts-expect-error There is no such text.
    <tavus-embed key={4} labels={{ begin: 'Los' }} />,
    // @ts-expect-error There is no such attribute.
    <tavus-embed key={5} deploymentid="d1" />,
  ];
  expectTypeOf(written).toBeArray();
});

test("Vue's templates know attributes, properties, and listeners as Vue spells them", () => {
  type Props = InstanceType<TavusVueElements['tavus-embed']>['$props'];
  expectTypeOf<NonNullable<Props['onTavus:conversationEnded']>>().parameter(0).toEqualTypeOf<Ended>();
  expectTypeOf<NonNullable<Props['onClick']>>().parameter(0).toExtend<MouseEvent>();
  expectTypeOf<Props>().toHaveProperty('labels');
  expectTypeOf<Props>().toHaveProperty('deployment-id');
  expectTypeOf<Props['id']>().toEqualTypeOf<string | undefined>();
});

test("Svelte's templates know them, with listeners of both its generations", () => {
  type Tag = svelteHTML.IntrinsicElements['tavus-widget'];
  expectTypeOf<NonNullable<Tag['ontavus:conversation-ended']>>().parameter(0).toEqualTypeOf<Ended>();
  expectTypeOf<NonNullable<Tag['on:tavus:conversation-ended']>>().parameter(0).toEqualTypeOf<Ended>();
  expectTypeOf<Tag['deployment-id']>().toEqualTypeOf<string | boolean | undefined>();
  expectTypeOf<Tag['class']>().toBeUnknown();
});
