import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { defineTavusElements } from 'tavus-react/elements';
import { answerDeployment, deploymentApi } from './answerDeployment';

defineTavusElements();

const customization = {
  preview: {
    title: 'Meet Mira',
    description: 'Ask her anything about our prices.',
    btn_title: 'Talk to Mira',
  },
  show_haircheck: false,
};

const meta: Meta = {
  title: 'Deployments',
  render: () => (
    <div style={{ height: '100dvh' }}>
      <tavus-embed deployment-id="d1" base-url={deploymentApi} />
    </div>
  ),
};

export default meta;
type Story = StoryObj;

export const Preview: Story = { beforeEach: () => answerDeployment({ customization }) };

export const Password: Story = {
  beforeEach: () => answerDeployment({ customization, has_password: true }),
  play: async ({ canvasElement }) => {
    const screens = await pressStart(canvasElement);
    const field = await screens.findByLabelText('Enter the password to join');
    await waitFor(() => expect(field.matches(':focus')).toBe(true));
  },
};

export const Captcha: Story = {
  beforeEach: () => {
    // The size of Cloudflare's own widget.
    window.turnstile = {
      render: (box) => {
        const picture = Object.assign(document.createElement('div'), { textContent: 'The challenge' });
        Object.assign(picture.style, { inlineSize: '300px', blockSize: '65px', border: '1px solid' });
        box.append(picture);
        return 'picture';
      },
      remove: () => undefined,
    };
    const undo = answerDeployment({ customization, captcha: { provider: 'turnstile', site_key: 'site' } });
    return () => {
      delete window.turnstile;
      undo();
    };
  },
  play: async ({ canvasElement }) => {
    const screens = await pressStart(canvasElement);
    await screens.findByText('The challenge');
  },
};

export const Unavailable: Story = {
  beforeEach: () => answerDeployment({ is_available: false, unavailable_reason: 'out_of_credits' }),
  play: async ({ canvasElement }) => {
    const screens = await screensIn(canvasElement);
    await screens.findByText('out of credits');
  },
};

async function pressStart(canvas: HTMLElement) {
  const screens = await screensIn(canvas);
  await userEvent.click(await screens.findByRole('button', { name: 'Talk to Mira' }));
  return screens;
}

async function screensIn(canvas: HTMLElement) {
  const root = await waitFor(() => {
    const found = canvas.querySelector('tavus-embed')?.shadowRoot;
    if (!found) throw new Error('There is no element yet.');
    return found;
  });
  return within(root as unknown as HTMLElement);
}
