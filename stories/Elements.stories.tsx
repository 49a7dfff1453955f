import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { defineTavusElements, type TavusEmbedElement } from 'tavus-react/elements';

defineTavusElements();

const meta: Meta = { title: 'Elements' };

export default meta;
type Story = StoryObj;

const preview = { preview: { title: 'Meet Mira', description: 'Ask her anything about our prices.' } };

export const Embed: Story = {
  render: () => (
    <div style={{ height: '100dvh' }}>
      <tavus-embed simulate overrideConfig={preview} />
    </div>
  ),
};

export const EmbedInCall: Story = {
  ...Embed,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('tavus-embed');
    await element?.startConversation();
    await expect((element as TavusEmbedElement | null)?.tavus.state).toBe('connected');
  },
};

export const Widget: Story = {
  render: () => <tavus-widget simulate label="Talk to Mira" greeting="Any questions?" />,
};

export const WidgetOpen: Story = {
  ...Widget,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('tavus-widget')?.shadowRoot;
    const launcher = root?.querySelector('[data-tavus-part="launcher"]');
    if (launcher) await userEvent.click(launcher);
    await waitFor(() => expect(root?.querySelector('dialog')?.open).toBe(true));
  },
};
