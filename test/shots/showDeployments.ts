import { defineTavusElements } from '../../src/elements';
import { partIn, until } from '../hosts/within';
import type { Scene } from './Scene';

const customization = {
  preview: {
    title: 'Meet Mira',
    description: 'Ask her anything about our prices.',
    btn_title: 'Talk to Mira',
  },
  show_haircheck: false,
};

/** Shows deployments in elements, before the click. After it they need Daily, which has to be downloaded. */
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

  const closed = await open('unavailable', { is_available: false, unavailable_reason: 'out_of_credits' });
  await until('there is a reason', () => partIn(closed, 'screen-detail') !== undefined);
}
