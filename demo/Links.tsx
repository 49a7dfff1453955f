import type { ReactElement } from 'react';
import architecture from '../ARCHITECTURE.md?url&no-inline';
import docs from '../docs/README.md?url&no-inline';
import examples from '../examples/vite-react/README.md?url&no-inline';
import readme from '../README.md?url&no-inline';
import { Code } from './look/Code';

const install = 'npm install tavus-react jotai @daily-co/daily-js @daily-co/daily-react';

/** Where it goes on from here. */
export function Links(): ReactElement {
  return (
    <footer className="band links" id="more">
      <h2>Next steps</h2>
      <Code name="Install" text={install} />
      <ul>
        <li>
          <a href={docs}>Documentation</a>
          <span>
            All pages by what you want to do, in <code>docs</code>
          </span>
        </li>
        <li>
          <a href="http://localhost:6006">Storybook</a>
          <span>
            Every part and screen, once <code>npm run storybook</code> runs
          </span>
        </li>
        <li>
          <a href={examples}>Examples</a>
          <span>
            Vite, Next.js, plain HTML and servers, in <code>examples</code>
          </span>
        </li>
        <li>
          <a href={readme}>README</a>
          <span>A real PAL in one file on your server, and what to use for what</span>
        </li>
        <li>
          <a href={architecture}>Architecture</a>
          <span>
            How it works inside, in <code>src</code>
          </span>
        </li>
      </ul>
    </footer>
  );
}
