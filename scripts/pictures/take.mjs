// Takes the pictures of the documentation. `npm run shots -- --docs conversation` takes only those of the README.
import { mkdirSync } from 'node:fs';
import { argv } from 'node:process';
import { folder } from './saveLightAndDark.mjs';
import { takeConversation } from './takeConversation.mjs';
import { takeDevtools } from './takeDevtools.mjs';

const all = { conversation: takeConversation, devtools: takeDevtools };
const wanted = Object.keys(all).filter((name) => argv.includes(name));

mkdirSync(folder, { recursive: true });
for (const name of wanted.length > 0 ? wanted : Object.keys(all)) await all[name]();
