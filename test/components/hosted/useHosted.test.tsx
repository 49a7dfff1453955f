import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { HostedProps } from '../../../src/components/hosted/hosted';
import { useHosted } from '../../../src/components/hosted/useHosted';
import { parseDeployment } from '../../../src/protocol/parseDeployment';
import { simulate } from '../../../src/simulator';

const deployment = parseDeployment(
  {
    thumbnail_image_url: 'https://example.com/mira.png',
    customization: {
      preview: { title: 'Meet Mira', description: 'She knows lamps.', btn_title: 'Talk' },
      after_call: { title: 'Goodbye', description: 'Come again.' },
      show_haircheck: true,
    },
  },
  'd1',
);

const hosted = (props: HostedProps) => renderHook(() => useHosted(props)).result.current;

test("a deployment provides the conversation source and its creator's settings", () => {
  const { provider, layout } = hosted({ deploymentId: 'd1', deployment });
  expect(provider.source?.key).toContain('d1');
  expect(provider.labels).toEqual({ start: 'Talk', ended: 'Goodbye' });
  expect(layout).toMatchObject({
    hairCheck: true,
    afterCall: 'Come again.',
    preview: {
      title: 'Meet Mira',
      description: 'She knows lamps.',
      thumbnail: 'https://example.com/mira.png',
    },
  });
});

test("the page's customization overrides the deployment's, and explicit props override both", () => {
  const customization = { preview: { title: 'Meet Ann', btn_title: 'Call' }, show_haircheck: false };
  const laid = hosted({ deploymentId: 'd1', deployment, customization });
  expect(laid.provider.labels).toEqual({ start: 'Call', ended: 'Goodbye' });
  expect(laid.layout).toMatchObject({
    hairCheck: false,
    preview: { title: 'Meet Ann', description: 'She knows lamps.' },
  });
  const source = simulate();
  const said = hosted({
    deploymentId: 'd1',
    deployment,
    customization,
    source,
    hairCheck: true,
    afterCall: 'Bye.',
    preview: { title: 'Mine' },
    labels: { start: 'Go' },
    microphone: 'push-to-talk',
  });
  expect(said.provider).toMatchObject({ source, labels: { start: 'Go', ended: 'Goodbye' } });
  expect(said.layout).toMatchObject({
    hairCheck: true,
    afterCall: 'Bye.',
    microphone: 'push-to-talk',
    preview: { title: 'Mine', description: 'She knows lamps.' },
  });
});

test("without a deployment, only the page's props count", () => {
  const holds = { muteDuringGreeting: true, revealWhenPlaying: true };
  const { provider, layout } = hosted({ autoStart: true, ...holds });
  expect(provider).toEqual({ autoStart: true, ...holds, source: undefined, labels: {} });
  expect(layout).toMatchObject({ hairCheck: undefined, afterCall: undefined });
});
