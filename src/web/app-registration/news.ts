import { createContext, useContext } from 'react';

/** What the pages have to tell once: a fresh secret, or what became of an app. */
export interface News {
  secret: { appId: string; value: string } | null;
  /** `connections` is null where the app was gone already. */
  deleted: { name: string; connections: number | null } | null;
}

export const noNews: News = { secret: null, deleted: null };

export const NewsContext = createContext<{ news: News; tell: (news: News) => void }>({ news: noNews, tell: () => undefined });

export function useNews() {
  return useContext(NewsContext);
}
