import type { Brand } from '../../../contract/brand.ts';
import { findLanguage } from '../../../i18n/languages.ts';
import { loadWording } from '../../languages/wording.ts';
import { escapeHtml } from '../escape-html.ts';
import type { HtmlPage } from '../html.ts';
import { dressHead } from '../pages.ts';
import { plainBrandStyle } from './brand.ts';

/** Gives pages without scripts the operator's name, mark, accent and links; what was written stays as it is. */
export interface PlainPageDress {
  page(page: HtmlPage): Promise<HtmlPage>;
  /** The same for an answer of the engine, where that is one of these pages: they alone name their language. */
  answer(response: Response): Promise<Response>;
}

/** @returns null where the operator set nothing, so that nothing has to be looked at */
export function createPlainPageDress(brand: Brand | null): PlainPageDress | null {
  if (!brand) return null;
  const dress = async ({ language, html }: HtmlPage): Promise<HtmlPage> => {
    const { messages: m } = await loadWording(language);
    const mark = brand.mark === null ? '' : `<img src="${brand.mark}" alt="" height="32">`;
    const name = brand.name === null ? '' : `<bdi>${escapeHtml(brand.name)}</bdi>`;
    const links = [
      [m.support, brand.support],
      [m.terms, brand.terms],
      [m.privacy, brand.privacy],
    ].flatMap(([text = '', href]) => (href ? [`<a href="${escapeHtml(href)}">${escapeHtml(text ?? '')}</a>`] : []));
    const header = mark || name ? `<header>${mark}${name}</header>\n` : '';
    const footer = links.length > 0 ? `\n<footer>${links.join('\n')}</footer>` : '';
    const dressed = dressHead(html, brand)
      .replace('</head>', () => `<style>${plainBrandStyle}</style></head>`)
      .replace('<body>\n', () => `<body>\n${header}`)
      .replace('</main>', () => `</main>${footer}`);
    return { language, html: dressed };
  };
  return {
    page: dress,
    async answer(response) {
      const language = findLanguage(response.headers.get('content-language') ?? '');
      if (language === null || !response.headers.get('content-type')?.startsWith('text/html')) return response;
      const { html } = await dress({ language, html: await response.text() });
      const headers = new Headers(response.headers);
      headers.delete('content-length');
      return new Response(html, { status: response.status, headers });
    },
  };
}
