import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language } from '../../i18n/languages.ts';

/** A document and its language. */
export interface HtmlPage {
  language: Language;
  html: string;
}

/** Sends a document that is never kept, compressed as the browser takes it. It depends on who asks, and in which language. */
export function sendHtml(c: Context, { html, language }: HtmlPage, httpStatus: number): Response {
  const status = httpStatus as ContentfulStatusCode;
  const accepted = c.req.header('accept-encoding') ?? '';
  const headers = {
    'content-type': 'text/html; charset=UTF-8',
    'content-language': language,
    'cache-control': 'no-store',
    vary: 'Accept-Encoding, Cookie, Accept-Language',
  };
  if (/\bbr\b(?!;q=0(\.0*)?\b)/.test(accepted.replaceAll(' ', ''))) {
    // Beyond this quality a page takes longer to compress than it saves on the way.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
    return c.body(new Uint8Array(brotliCompressSync(html, { params })), status, { ...headers, 'content-encoding': 'br' });
  }
  if (/\bgzip\b/.test(accepted)) return c.body(new Uint8Array(gzipSync(html)), status, { ...headers, 'content-encoding': 'gzip' });
  return c.body(html, status, headers);
}
