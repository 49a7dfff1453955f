import { fileURLToPath } from 'node:url';

/** The package's own entries, for tests, stories and the demo: its source, under the names its users import. */
export const aliases: { find: RegExp; replacement: string }[] = [
  entry('tavus-react/styles.css', 'src/components/styles.css'),
  entry('tavus-react/protocol', 'src/protocol/index.ts'),
  entry('tavus-react/simulator', 'src/simulator/index.ts'),
  entry('tavus-react', 'src/index.ts'),
];

function entry(name: string, file: string) {
  return { find: new RegExp(`^${name}$`), replacement: fileURLToPath(new URL(file, import.meta.url)) };
}
