import type { Preview } from '@storybook/react-vite';
import { StrictMode } from 'react';
import { configure } from 'storybook/test';
import { LanguageContext, languages } from '../stories/language';
import 'tavus-react/styles.css';

// Slow machines need the long timeout; it delays only the stories that fail.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  // Clears the device choices that a visitor made in a story, so that the next one starts without them.
  beforeEach: () => () => localStorage.removeItem('tavus-media'),
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['system', 'light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language and text direction',
      toolbar: { icon: 'globe', items: ['en', 'de', 'es', 'fr', 'pt', 'ja', 'ar', 'zh'], dynamicTitle: true },
    },
    density: {
      description: 'Density',
      toolbar: { icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'system', locale: 'en', density: 'comfortable' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Composition',
          'Theming',
          'Languages',
          'Accessibility',
          'Simulator',
          'TavusConversation',
          'Screens',
          'Themes',
          'Theme editor',
          'Parts',
        ],
      },
    },
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
        <LanguageContext value={languages[globals.locale]}>
          <div
            data-theme={globals.theme === 'system' ? undefined : globals.theme}
            data-density={globals.density}
          >
            <Story />
          </div>
        </LanguageContext>
      </StrictMode>
    ),
  ],
};

export default preview;
