import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { InteractionPage as InteractionPageData } from '../../contract/interaction-page.ts';
import { begin } from '../begin.ts';
import { InteractionPage } from './interaction-page.tsx';
import { keepEntriesAcrossLanguages } from './kept-entries.ts';

const root = document.getElementById('app');
const id = /^\/interaction\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
/** What our own server rendered this page from; a plain file server renders nothing. */
const page: InteractionPageData | null = JSON.parse(document.getElementById('data')?.textContent ?? 'null');

if (root && begin()) {
  keepEntriesAcrossLanguages();
  const app = (
    <StrictMode>
      <InteractionPage id={decodeURIComponent(id)} page={page} />
    </StrictMode>
  );
  if (page) hydrateRoot(root, app);
  else createRoot(root).render(app);
}
