export declare class BodyTooLargeError extends Error {
  name: string;
}
/** Reads a body as UTF-8 text and stops at 64 kB. @throws BodyTooLargeError */
export declare function readText(request: Request): Promise<string>;
