// Renders pages for the browser tests as a real server does, without any browser globals.
import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import type { TestProject } from 'vitest/node';
import { serverPages } from './serverPages';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly renderedPages: Readonly<Record<string, string>>;
  }
}

export default function renderPages(project: TestProject): void {
  const pages = Object.entries(serverPages);
  project.provide(
    'renderedPages',
    Object.fromEntries(
      pages.map(([name, page]) => [name, renderToString(createElement(StrictMode, null, page))]),
    ),
  );
}
