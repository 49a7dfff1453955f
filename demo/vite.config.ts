import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { aliases } from '../aliases.ts';
import { stylesPlugin } from '../scripts/styles/stylesPlugin.ts';

const config: UserConfig = {
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), stylesPlugin()],
  resolve: { alias: aliases },
};

export default config;
