import * as v from 'valibot';
/**
 * Reads a JSON body by its schema; unknown fields are ignored.
 * @throws ProblemError unsupported-media-type, body-too-large, invalid-body
 */
export declare function readJson<const S extends v.GenericSchema>(request: Request, schema: S): Promise<v.InferOutput<S>>;
/** Checks the query string by a schema of strings. @throws ProblemError invalid-query */
export declare function readQuery<const S extends v.GenericSchema>(request: Request, schema: S): v.InferOutput<S>;
