/**
 * A validator from any library that implements the Standard Schema specification (standardschema.dev), such as zod,
 * valibot or arktype. This type covers the parts of version 1 that this library needs.
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
  /** The property that the specification requires. */
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => StandardSchemaResult<Output> | PromiseLike<StandardSchemaResult<Output>>;
    /** Never set at run time; it only carries the types. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The result of a validation: the validated value, or the issues found. */
export type StandardSchemaResult<Output> =
  | {
      /** The validated value, with the schema's defaults and conversions applied. */
      readonly value: Output;
      /** Undefined because the value is valid. */
      readonly issues?: undefined;
    }
  | {
      /** The issues found. */
      readonly issues: readonly StandardSchemaIssue[];
    };

/** One validation issue and its location. */
export interface StandardSchemaIssue {
  /** A description of the issue. */
  readonly message: string;
  /** The path to the invalid value. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The output type of a schema. */
export type SchemaOutput<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['output'];

/** Validates a value and returns the schema's output; throws an error that lists the issues if it is invalid. */
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
