import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { aliases } from '../aliases.ts';
import { stylesPlugin } from '../scripts/styles/stylesPlugin.ts';

const config: StorybookConfig = {
  stories: ['../stories/pages/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => mergeConfig(vite, { plugins: [stylesPlugin()], resolve: { alias: aliases } }),
};

export default config;
