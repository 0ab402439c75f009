import { readText } from '../body.ts';

/** Whether a request is a plain form post, as a browser sends it without JavaScript. */
export function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

/** @throws BodyTooLargeError */
export async function readForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request));
}
