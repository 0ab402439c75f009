import { createContext, useContext, useEffect } from 'react';
import { formatText } from '../i18n/format.ts';
import { interactionMessages as t } from '../i18n/messages.ts';

/** Takes the title where there is no document yet: on the server. */
export const TitleContext = createContext<((title: string) => void) | null>(null);

/** Names the page for tabs and history; the service stands behind where it is known. */
export function usePageTitle(page: string, service: string | null) {
  const title = service === null ? page : formatText(t.pageTitle, { page, service });
  useContext(TitleContext)?.(title);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
