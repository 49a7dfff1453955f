#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { inspect } from './inspect';
import { openPage } from './openPage';

inspect(process.argv.slice(2), {
  read: (file) => readFile(file, 'utf8'),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  open: openPage,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
