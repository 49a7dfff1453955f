import type { JSX } from 'react';
import type { TavusVueElements } from 'tavus-react/elements';
import type { TavusEventMap } from 'tavus-react/widget';
import { expectTypeOf, test } from 'vitest';

type Ended = CustomEvent<TavusEventMap['tavus:conversation-ended']>;

test("React's JSX types include the tags, their attributes and the properties without an attribute", () => {
  const written: JSX.Element[] = [
    <tavus-widget key={1} deployment-id="d1" label="Hi" simulate className="x" labels={{ start: 'Los' }} />,
    <tavus-embed
      key={2}
      override-config="{}"
      dailyOptions={{ allowMultipleCallInstances: true }}
      class="x"
    />,
    // @ts-expect-error An attribute is a string.
    <tavus-embed key={3} deployment-id={7} />,
    // @ts-expect-error There is no such label.
    <tavus-embed key={4} labels={{ begin: 'Los' }} />,
    // @ts-expect-error There is no such attribute.
    <tavus-embed key={5} deploymentid="d1" />,
  ];
  expectTypeOf(written).toBeArray();
});

test("Vue's template types include attributes, properties, and listeners in Vue's spelling", () => {
  type Props = InstanceType<TavusVueElements['tavus-embed']>['$props'];
  expectTypeOf<NonNullable<Props['onTavus:conversationEnded']>>().parameter(0).toEqualTypeOf<Ended>();
  expectTypeOf<NonNullable<Props['onClick']>>().parameter(0).toExtend<MouseEvent>();
  expectTypeOf<Props>().toHaveProperty('labels');
  expectTypeOf<Props>().toHaveProperty('deployment-id');
  expectTypeOf<Props['id']>().toEqualTypeOf<string | undefined>();
});

test("Svelte's template types include attributes, and listeners in Svelte 5 and in older syntax", () => {
  type Tag = svelteHTML.IntrinsicElements['tavus-widget'];
  expectTypeOf<NonNullable<Tag['ontavus:conversation-ended']>>().parameter(0).toEqualTypeOf<Ended>();
  expectTypeOf<NonNullable<Tag['on:tavus:conversation-ended']>>().parameter(0).toEqualTypeOf<Ended>();
  expectTypeOf<Tag['deployment-id']>().toEqualTypeOf<string | boolean | undefined>();
  expectTypeOf<Tag['class']>().toBeUnknown();
});
