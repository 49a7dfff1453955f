/**
 * A validator of any library that keeps to the Standard Schema specification (standardschema.dev), such as zod,
 * valibot and arktype; version 1, and only what is needed of it here.
 *
 * @example
 * ```ts
 * import type { StandardSchema } from 'tavus-react/protocol';
 *
 * export const city: StandardSchema<unknown, { city: string }> = {
 *   '~standard': {
 *     version: 1,
 *     vendor: 'mine',
 *     validate: (value) =>
 *       typeof value === 'object' && value !== null && 'city' in value
 *         ? { value: { city: String(value.city) } }
 *         : { issues: [{ message: 'The city is missing.', path: ['city'] }] },
 *   },
 * };
 * ```
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  /** What the specification asks for. */
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => StandardSchemaResult<Output> | PromiseLike<StandardSchemaResult<Output>>;
    /** Never there at run time: it carries the types. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a validator makes of a value: the value as it should be, or what is wrong with it. */
export type StandardSchemaResult<Output> =
  | {
      /** The value as the schema has it, defaults and conversions included. */
      readonly value: Output;
      /** What is wrong; undefined if nothing is. */
      readonly issues?: undefined;
    }
  | {
      /** What is wrong; undefined if nothing is. */
      readonly issues: readonly StandardSchemaIssue[];
    };

/** One thing that is wrong, and where. */
export interface StandardSchemaIssue {
  /** What is wrong, in words. */
  readonly message: string;
  /** Where it is. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The type of what a schema lets through. */
export type SchemaOutput<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['output'];

/** Validates a value; throws an error that lists what is wrong. */
export async function validate<Schema extends StandardSchema>(
  schema: Schema,
  value: unknown,
): Promise<SchemaOutput<Schema>> {
  const result = await schema['~standard'].validate(value);
  if (!result.issues) return result.value;
  throw new Error(result.issues.map(describeIssue).join('; '));
}

function describeIssue({ message, path = [] }: StandardSchemaIssue): string {
  const place = path.map((key) => String(typeof key === 'object' ? key.key : key)).join('.');
  return place === '' ? message : `${place}: ${message}`;
}
