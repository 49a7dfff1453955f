// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { featureTable, minimumTable } from './engineTables';

const page = readFileSync('docs/browsers.md', 'utf8');

it.each([
  ['oldest versions', minimumTable()],
  ['features of the browsers', featureTable()],
])('docs/browsers.md has the table of the %s as package.json and the data of MDN have them', (_, table) => {
  expect(page).toContain(`\n${table}\n`);
});
