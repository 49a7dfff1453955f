import 'server-only';

const products = new Map([
  ['lamp', 'A lamp that dims when you yawn.'],
  ['chair', 'A chair for long conversations.'],
]);

export const productIds: string[] = [...products.keys()];

export async function describe(id: string): Promise<string | undefined> {
  return products.get(id);
}

/** Simulates a slow database: the page streams, and this part arrives last. */
export async function recommend(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 800));
  return 'People who like lamps also like chairs.';
}
