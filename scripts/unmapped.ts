/** Gives code an empty source map of its own, so that bundles of it do not have its content in theirs. */
export function unmapped(code: string, name: string): string {
  const map = { version: 3, sources: [name], sourcesContent: [''], mappings: 'AAAA' };
  const encoded = Buffer.from(JSON.stringify(map)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${encoded}`;
}
