import type { Preview } from '@storybook/react-vite';
import { StrictMode } from 'react';
import 'tavus-react/styles.css';

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['system', 'light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'system' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    viewport: {
      options: {
        phone: { name: 'Phone', styles: { width: '360px', height: '740px' } },
        tablet: { name: 'Tablet', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop', styles: { width: '1280px', height: '800px' } },
      },
    },
  },
  decorators: [
    (Story, { globals }) => (
      <StrictMode>
        <div data-theme={globals.theme === 'system' ? undefined : globals.theme}>
          <Story />
        </div>
      </StrictMode>
    ),
  ],
};

export default preview;
