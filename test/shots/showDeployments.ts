import { act, fireEvent } from '@testing-library/react';
import { defineTavusElements } from '../../src/elements';
import { partIn, pressPart, until } from '../hosts/within';
import type { Scene } from './Scene';

const customization = {
  preview: {
    title: 'Meet Mira',
    description: 'Ask her anything about our prices.',
    btn_title: 'Talk to Mira',
  },
  show_haircheck: false,
};

/** Shows what a deployment asks of the visitor, in elements. */
export async function showDeployments(scene: Scene): Promise<void> {
  defineTavusElements();
  const deployments = new Map<string, object>();
  // For as long as the page is there, because elements ask again.
  window.fetch = async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    return Response.json([...deployments].find(([id]) => url.includes(id))?.[1]);
  };
  const open = async (state: string, deployment: object) => {
    // None may be the beginning of another.
    const id = `d${deployments.size}d`;
    deployments.set(id, deployment);
    const element = document.createElement('tavus-embed');
    Object.assign(element, { ...scene.language, deploymentId: id, baseUrl: 'https://tavus.invalid' });
    const box = scene.box(state);
    box.append(element);
    return box;
  };

  await open('deployment', { customization });

  const asked = await open('deployment with a password', { customization, has_password: true });
  await pressPart(asked, 'start-button');
  await until('there is a password', () => partIn(asked, 'password') !== undefined);
  const field = partIn(asked, 'password');
  if (field) await act(async () => void fireEvent.input(field, { target: { value: 'lamp' } }));

  window.turnstile = {
    render: (box) => {
      const picture = Object.assign(document.createElement('div'), { textContent: 'The challenge' });
      // The size of Cloudflare's own widget.
      Object.assign(picture.style, { inlineSize: '300px', blockSize: '65px', border: '1px solid' });
      box.append(picture);
      return 'picture';
    },
    remove: () => undefined,
  };
  const captcha = { provider: 'turnstile', site_key: 'site' };
  const tested = await open('deployment with a captcha', { customization, captcha });
  await pressPart(tested, 'start-button');
  await until('there is a challenge', () => partIn(tested, 'challenge') !== undefined);

  const closed = await open('unavailable', { is_available: false, unavailable_reason: 'out_of_credits' });
  await until('there is unavailable', () => partIn(closed, 'unavailable') !== undefined);
}
