import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { InteractionPage as InteractionPageData } from '../../contract/interaction-page.ts';
import { locale } from '../i18n/format.ts';
import { InteractionPage } from './interaction-page.tsx';

const root = document.getElementById('app');
const id = /^\/interaction\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
/** What our own server rendered this page from; a plain file server renders nothing. */
const page: InteractionPageData | null = JSON.parse(document.getElementById('data')?.textContent ?? 'null');

document.documentElement.lang = locale;
if (root) {
  const app = (
    <StrictMode>
      <InteractionPage id={decodeURIComponent(id)} page={page} />
    </StrictMode>
  );
  if (page) hydrateRoot(root, app);
  else createRoot(root).render(app);
}
