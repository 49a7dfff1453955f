// The ways in which pages load the script tag. Those without `base` must find the folder of `call.js` on their own.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const code = readFileSync('dist/cdn/widget.js', 'utf8');
const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
const inline = code.replaceAll('</script', '<\\/script');
const others = 'var before = 1;\n;(function () { return before; })();\n';
const text = JSON.stringify(code).replaceAll('</script', '<\\/script');
const fetched = "await (await fetch('/cdn/widget.js')).text()";
const widget = '<tavus-widget simulate label="Talk to Mira"></tavus-widget>';

/** Files that hold a copy of the script away from `call.js`. */
export const copies = {
  '/cache/4f1d2c.js': code,
  '/combined/all.js': `${others}${code}\n${others}`,
  '/combine/npm/other@1,npm/tavus-react@1/dist/cdn/widget.js': others + code,
};

/**
 * Returns each way: its name, the page's HTML and its special conditions. `lost` marks pages on which the script cannot find
 * the folder, `late` those that specify it after the script has run. `other` is another origin with the same files.
 */
export function waysToLoad(here, other) {
  const base = 'data-tavus-base="/cdn/"';
  const named = '<script>window.TavusElements = { base: "/cdn/" }</script>';
  const nonce = { policy: "script-src 'nonce-n1'" };
  const evaluate = (run) => `<script type="module">const code = ${fetched}; ${run}</script>`;
  const inserted = (attributes = '') =>
    `<script ${attributes}>const s = document.createElement('script'); s.src = '/cdn/widget.js'; document.head.append(s)</script>`;
  const blob = `URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))`;
  const srcdoc = `<script src="${here}/cdn/widget.js"></script>${widget}`.replaceAll('"', '&quot;');

  return [
    // Loaded from its own address
    ['classic, in the head', { head: '<script src="/cdn/widget.js"></script>' }],
    ['classic, at the end of the body', { body: '<script src="/cdn/widget.js"></script>' }],
    ['classic, async', { head: '<script async src="/cdn/widget.js"></script>' }],
    ['classic, defer', { head: '<script defer src="/cdn/widget.js"></script>' }],
    ['classic, inserted by a script', { body: inserted() }],
    [
      'classic, by document.write',
      { body: `<script>document.write('<script src="/cdn/widget.js"><\\/script>')</script>` },
    ],
    ['classic, with a query', { head: '<script src="/cdn/widget.js?v=1"></script>' }],
    [
      'classic, with integrity and crossorigin',
      { head: `<script src="/cdn/widget.js" integrity="${integrity}" crossorigin></script>` },
    ],
    ['classic, from another origin', { head: `<script src="${other}/cdn/widget.js"></script>` }],
    ['classic, by the name of the package', { head: '<script src="/npm/tavus-react@1"></script>' }],
    ['classic, in an iframe with srcdoc', { body: `<iframe srcdoc="${srcdoc}"></iframe>`, framed: true }],
    [
      'classic, with a nonce under a strict policy',
      { ...nonce, head: '<script nonce="n1" src="/cdn/widget.js"></script>' },
    ],
    [
      'classic, inserted under strict-dynamic',
      { policy: "script-src 'nonce-n1' 'strict-dynamic'", body: inserted('nonce="n1"') },
    ],
    [
      'classic, below a <base> elsewhere',
      { head: `<base href="${other}/elsewhere/"><script src="${here}/cdn/widget.js"></script>` },
    ],
    [
      'classic, with an image named currentScript',
      { body: '<img name="currentScript"><script src="/cdn/widget.js"></script>' },
    ],
    [
      'classic, with images named as what it reads of the document',
      {
        body: '<img name="currentScript"><img name="querySelectorAll"><img name="baseURI"><a id="TavusElements"></a><a id="TavusElements" name="base" href="https://elsewhere.invalid/"></a><script src="/cdn/widget.js"></script>',
      },
    ],
    [
      'classic, without stack traces',
      { head: '<script>Error.stackTraceLimit = 0</script><script src="/cdn/widget.js"></script>' },
    ],
    [
      'classic, twice',
      { body: '<script src="/cdn/widget.js"></script><script src="/cdn/widget.js?again"></script>' },
    ],
    [
      'classic, beside embed.js',
      { body: '<script src="/cdn/embed.js"></script><script src="/cdn/widget.js"></script>' },
    ],
    ['module', { head: '<script type="module" src="/cdn/widget.js"></script>' }],
    ['module, async', { head: '<script type="module" async src="/cdn/widget.js"></script>' }],
    ['module, from another origin', { head: `<script type="module" src="${other}/cdn/widget.js"></script>` }],
    [
      'module, with a nonce under a strict policy',
      { ...nonce, head: '<script nonce="n1" type="module" src="/cdn/widget.js"></script>' },
    ],
    ['import', { body: '<script type="module">import "/cdn/widget.js"</script>' }],
    ['import(), from a classic script', { body: '<script>import("/cdn/widget.js")</script>' }],
    [
      'import(), from another origin',
      { body: `<script type="module">await import("${other}/cdn/widget.js?v=2")</script>` },
    ],
    [
      'evaluated in place of its element, which an optimizer disabled',
      {
        body: `<script type="text/disabled" src="/cdn/widget.js"></script>${evaluate('(0, eval)(code)')}`,
      },
    ],
    // Copied, with the folder named
    ['inlined, classic, named', { body: `<script ${base}>${inline}</script>` }],
    ['inlined, module, named', { body: `<script type="module" ${base}>${inline}</script>` }],
    ['combined with others, named', { body: `<script ${base} src="/combined/all.js"></script>` }],
    ['renamed in a cache, named', { body: `<script ${base} src="/cache/4f1d2c.js"></script>` }],
    ['eval, named', { body: `${named}${evaluate('(0, eval)(code)')}` }],
    ['new Function, named', { body: `${named}${evaluate('new Function(code)()')}` }],
    [
      'from a blob, classic, named',
      {
        body: `${named}${evaluate(`const s = document.createElement('script'); s.src = ${blob}; document.head.append(s)`)}`,
      },
    ],
    ['from a blob, module, named', { body: `${named}${evaluate(`await import(${blob})`)}` }],
    [
      'from a data: URL, named',
      { body: `${named}${evaluate("await import('data:text/javascript,' + encodeURIComponent(code))")}` },
    ],
    [
      'named without a slash, below a <base>',
      { head: `<base href="${here}/shop/">`, body: `<script data-tavus-base="../cdn">${inline}</script>` },
    ],
    [
      'named as the folder of another origin',
      { body: `<script data-tavus-base="${other}/cdn/">${inline}</script>` },
    ],
    ['named after it ran', { body: `<script>${inline}</script>${named}`, late: true }],
    // Copied, and the folder is unknown
    ['inlined, classic', { body: `<script>${inline}</script>`, lost: true }],
    ['inlined, module', { body: `<script type="module">${inline}</script>`, lost: true }],
    ['combined with others', { body: '<script src="/combined/all.js"></script>', lost: true }],
    [
      'combined by a CDN',
      {
        body: '<script src="/combine/npm/other@1,npm/tavus-react@1/dist/cdn/widget.js"></script>',
        lost: true,
      },
    ],
    ['renamed in a cache', { body: '<script src="/cache/4f1d2c.js"></script>', lost: true }],
    ['eval', { body: `<script>(0, eval)(${text})</script>`, lost: true }],
    ['from a blob', { body: evaluate(`await import(${blob})`), lost: true }],
    [
      'inlined, with an image named currentScript',
      { body: `<img name="currentScript" src="/cdn/widget.js"><script>${inline}</script>`, lost: true },
    ],
    [
      'inlined, with links named TavusElements and base',
      {
        body: `<a id="TavusElements"></a><a id="TavusElements" name="base" href="https://elsewhere.invalid/"></a><script>${inline}</script>`,
        lost: true,
      },
    ],
    [
      'named as a data: URL',
      { body: `<script data-tavus-base="data:text/javascript,">${inline}</script>`, lost: true },
    ],
  ].map(([name, { head = '', body = '', ...rest }]) => ({
    name,
    html: `<!doctype html><title>Page</title>${head}<body>${rest.framed ? '' : widget}${body}`,
    ...rest,
  }));
}
