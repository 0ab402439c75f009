import * as v from 'valibot';
import { type RequestOptions, send } from './send.ts';

/**
 * Asks our own server and parses the answer by its schema.
 * @throws what {@link send} throws
 */
export function request<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  options?: RequestOptions,
): Promise<v.InferOutput<Schema>> {
  return send(
    (json) => {
      const { success, output } = v.safeParse(schema, json);
      return success ? { value: output } : undefined;
    },
    path,
    options,
  );
}
