import { afterEach, describe, expect, expectTypeOf, test } from 'vitest';
import type * as embedEntry from '../../src/elements/embed';
import type * as widgetEntry from '../../src/elements/widget';
import { TAVUS_EVENT_NAMES, TavusIntegration } from '../../src/elements/widget';
import { converse, hold } from './converse';
import { clearPage } from './inPage';

const stops: (() => void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await clearPage();
});

test('uses tavus-embed by default', async () => {
  const ready: string[] = [];
  stops.push(new TavusIntegration().on('tavus:ready', (_, { target }) => ready.push(localName(target))));
  await hold('tavus-widget').element.ready;
  await hold('tavus-embed').element.ready;
  expect(ready).toEqual(['tavus-embed']);
});

test('uses the given tag', async () => {
  const ready: string[] = [];
  const tavus = new TavusIntegration('tavus-widget');
  stops.push(tavus.on('tavus:ready', (_, { target }) => ready.push(localName(target))));
  await hold('tavus-embed').element.ready;
  await hold('tavus-widget').element.ready;
  expect(ready).toEqual(['tavus-widget']);
});

describe('on', () => {
  test('passes the detail and the event, once per handler', async () => {
    const heard: unknown[] = [];
    const handler = (detail: object, event: Event) => heard.push([detail, event.type]);
    const tavus = new TavusIntegration();
    stops.push(tavus.on('tavus:ready', handler), tavus.on('tavus:ready', handler));
    await hold('tavus-embed').element.ready;
    expect(heard).toEqual([[{}, 'tavus:ready']]);
  });

  test('returns a function that removes the handler', async () => {
    const heard: unknown[] = [];
    new TavusIntegration().on('tavus:ready', (detail) => heard.push(detail))();
    await hold('tavus-embed').element.ready;
    expect(heard).toEqual([]);
  });

  test('receives the events of an element that replaces another', async () => {
    const started: string[] = [];
    const tavus = new TavusIntegration();
    stops.push(tavus.on('tavus:conversation-started', ({ conversationId }) => started.push(conversationId)));
    const first = await converse('tavus-embed');
    first.element.remove();
    const second = await converse('tavus-embed');
    expect(started).toHaveLength(2);
    expect(started[1]).toBe(second.element.tavus.conversationId);
  });
});

test('off removes only the given handler', async () => {
  const heard: string[] = [];
  const tavus = new TavusIntegration();
  const one = () => heard.push('one');
  stops.push(
    tavus.on('tavus:ready', one),
    tavus.on('tavus:ready', () => heard.push('two')),
  );
  tavus.off('tavus:ready', one);
  await hold('tavus-embed').element.ready;
  expect(heard).toEqual(['two']);
});

describe('sendMessage', () => {
  test('sends an interaction', async () => {
    const { source } = await converse('tavus-embed');
    new TavusIntegration().sendMessage({ event_type: 'conversation.interrupt' });
    await expect.poll(() => source.sent).toMatchObject([{ event_type: 'conversation.interrupt' }]);
  });

  test('sends a string as conversation.respond', async () => {
    const { source } = await converse('tavus-embed');
    new TavusIntegration().sendMessage('What does it cost?');
    await expect
      .poll(() => source.sent)
      .toMatchObject([{ event_type: 'conversation.respond', properties: { text: 'What does it cost?' } }]);
  });

  test('waits for the element to appear and for its conversation to connect', async () => {
    new TavusIntegration().sendMessage('Said before there was anybody.');
    const { element, source } = hold('tavus-embed');
    const started = element.startConversation();
    await element.ready;
    await started;
    await expect
      .poll(() => source.sent)
      .toMatchObject([{ properties: { text: 'Said before there was anybody.' } }]);
  });
});

test('both entries export TavusIntegration, TavusInteraction, TavusEventMap and TAVUS_EVENT_NAMES', () => {
  expectTypeOf<typeof embedEntry.TavusIntegration>().toEqualTypeOf<typeof widgetEntry.TavusIntegration>();
  expectTypeOf<embedEntry.TavusInteraction>().toEqualTypeOf<widgetEntry.TavusInteraction>();
  expectTypeOf<embedEntry.TavusEventMap>().toEqualTypeOf<widgetEntry.TavusEventMap>();
  expect(TAVUS_EVENT_NAMES).toEqual(
    expect.arrayContaining([
      'tavus:ready',
      'tavus:conversation-created',
      'tavus:conversation-started',
      'tavus:conversation-ended',
      'tavus:state-change',
      'tavus:mode-change',
      'tavus:error',
      'tavus:tool-call',
      'tavus:protocol-message',
    ]),
  );
});

function localName(target: EventTarget | null): string {
  return target instanceof Element ? target.localName : '';
}
