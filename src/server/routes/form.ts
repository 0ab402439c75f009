import { readText } from '../http/body.ts';

/** @throws BodyTooLargeError */
export async function readForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request));
}
