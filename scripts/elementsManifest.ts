import { attributeTable, type TavusAttribute, type TavusTag } from '../src/elements/contract/elementTable.ts';
import { attributeTexts, eventTexts, methodTexts } from '../src/elements/contract/elementTexts.ts';

/** Returns `custom-elements.json` for editors and catalogs ("Custom Elements Manifest", schema 1.0.0). */
export function elementsManifest(): string {
  const modules = (['tavus-widget', 'tavus-embed'] as const).map((tag) => {
    const name = tag === 'tavus-widget' ? 'TavusWidgetElement' : 'TavusEmbedElement';
    const path = `dist/elements/${tag.slice('tavus-'.length)}.js`;
    const attributes = Object.entries(attributeTable)
      .filter(([, entry]) => !('only' in entry) || entry.only === tag)
      .map(([attribute, { property, kind }]) => ({
        name: attribute,
        fieldName: property,
        description: attributeTexts[attribute as TavusAttribute],
        type: { text: kind === 'flag' || kind === 'switch' ? 'boolean' : 'string' },
      }));
    return {
      kind: 'javascript-module',
      path,
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name,
          tagName: tag,
          attributes,
          events: Object.entries(eventTexts).map(([event, description]) => ({
            name: event,
            description,
            type: { text: `CustomEvent<TavusEventMap['${event}']>` },
          })),
          members: methodsOf(tag).map(([method, description]) => ({
            kind: 'method',
            name: method,
            description,
          })),
        },
      ],
      exports: [{ kind: 'custom-element-definition', name: tag, declaration: { name, module: path } }],
    };
  });
  return `${JSON.stringify({ schemaVersion: '1.0.0', readme: 'docs/elements.md', modules }, null, 2)}\n`;
}

function methodsOf(tag: TavusTag): [string, string][] {
  return Object.entries(methodTexts).filter(
    ([, about]) => tag === 'tavus-widget' || !about.startsWith('Widget:'),
  );
}
