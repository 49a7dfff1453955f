import { afterEach, describe, expect, it } from 'vitest';
import { namedFolder, scriptFolder } from '../../../src/elements/tree/scriptFolder';

const page = 'https://shop.example/cart:1:1';

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelector('base')?.remove();
  Reflect.deleteProperty(window, 'TavusElements');
});

describe('scriptFolder', () => {
  it.each([
    ['Chromium', 'Error\n    at scriptFolder (https://cdn.example/a/cdn/widget.js:1:20)\n    at (x:1:2)'],
    ['Chromium, in a module', 'Error\n    at https://cdn.example/a/cdn/widget.js:1:20'],
    ['Firefox', `scriptFolder@https://cdn.example/a/cdn/widget.js:1:20\n@${page}\n`],
    ['Safari', `scriptFolder@https://cdn.example/a/cdn/widget.js:1:20\nmodule code@${page}`],
    ['a query', 'Error\n    at https://cdn.example/a/cdn/embed.js?v=1:1:20'],
    ['a file that a CDN has minified', 'Error\n    at https://cdn.example/a/cdn/widget.min.js:1:20'],
  ])('reads the address of the script in a stack trace of %s', (_, stack) => {
    expect(scriptFolder(stack)?.href).toBe('https://cdn.example/a/cdn/');
  });

  it.each([
    ['https://cdn.example/npm/tavus-react', 'https://cdn.example/npm/tavus-react/dist/cdn/'],
    ['https://cdn.example/tavus-react@1.2/', 'https://cdn.example/tavus-react@1.2/dist/cdn/'],
  ])('knows the folder of %s, where a CDN has the package', (address, folder) => {
    expect(scriptFolder(`Error\n    at ${address}:1:20`)?.href).toBe(folder);
  });

  it.each([
    ['another name', 'Error\n    at https://cdn.example/cache/4f1d.js:1:20'],
    ['several files in one', 'Error\n    at https://cdn.example/combine/a.js,tavus/cdn/widget.js:1:20'],
    [
      'eval in Chromium',
      `Error\n    at eval (eval at a (${page}), <anonymous>:1:20)\n    at /cdn/widget.js:1:1`,
    ],
    [
      'eval in Chromium, by a file of our name',
      'Error\n    at eval (eval at <anonymous> (https://a/widget.js:1:1), <anonymous>:1:20)\n    at https://a/widget.js:1:1',
    ],
    ['eval in Firefox', 'scriptFolder@https://a/widget.js line 1 > eval:1:20\n@https://a/widget.js:1:1'],
    ['eval in Safari', 'scriptFolder@\neval code@\neval@[native code]\n@https://a/widget.js:1:1'],
    ['a blob', 'Error\n    at blob:https://a/widget.js:1:20'],
    ['no stack', undefined],
  ])('knows no folder after %s', (_, stack) => {
    expect(scriptFolder(stack)).toBeUndefined();
  });

  it("finds the script's element, but not another product's", () => {
    // Scripts of this type do not run.
    document.body.innerHTML = '<script type="text/disabled" src="https://other.example/widget.js"></script>';
    expect(scriptFolder(undefined)).toBeUndefined();
    document.body.innerHTML +=
      '<script type="text/disabled" src="https://cdn.example/cdn/widget.js"></script>';
    expect(scriptFolder(undefined)?.href).toBe('https://cdn.example/cdn/');
  });
});

describe('namedFolder', () => {
  it.each([
    ['https://cdn.example/a/cdn/', 'https://cdn.example/a/cdn/'],
    ['https://cdn.example/a/cdn', 'https://cdn.example/a/cdn/'],
    ['https://cdn.example/a/cdn/widget.js?v=1', 'https://cdn.example/a/cdn/'],
    ['//cdn.example/cdn/', 'http://cdn.example/cdn/'],
  ])('reads %s on a script element, and in TavusElements.base', (named, folder) => {
    const script = document.body.appendChild(document.createElement('script'));
    script.dataset.tavusBase = named;
    expect(namedFolder()?.href).toBe(folder);
    script.remove();
    Reflect.set(window, 'TavusElements', { base: named });
    expect(namedFolder()?.href).toBe(folder);
  });

  it('resolves a relative address as the page does', () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = 'https://shop.example/de/';
    document.body.innerHTML =
      '<img name="baseURI"><script type="text/plain" data-tavus-base="../cdn"></script>';
    expect(namedFolder()?.href).toBe('https://shop.example/cdn/');
  });

  it.each(['javascript:alert(1)', 'data:text/javascript,', 'file:///cdn/', 'https://'])(
    'refuses %s',
    (named) => {
      Reflect.set(window, 'TavusElements', { base: named });
      expect(() => namedFolder()).toThrow(`the page names ${named}.`);
    },
  );

  it('ignores elements whose ids are the names of the properties that it reads', () => {
    document.body.innerHTML =
      '<a id="TavusElements"></a><a id="TavusElements" name="base" href="https://elsewhere.example/"></a>';
    // Firefox returns the first of the two, other browsers a collection.
    expect(Reflect.get(window, 'TavusElements')).toBeInstanceOf(Object);
    expect(namedFolder()).toBeUndefined();
  });
});
