import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { locale } from '../i18n/format.ts';
import { InteractionPage } from './interaction-page.tsx';

const root = document.getElementById('app');
const id = /^\/interaction\/([^/]+)/.exec(location.pathname)?.[1] ?? '';

document.documentElement.lang = locale;
if (root) {
  createRoot(root).render(
    <StrictMode>
      <InteractionPage id={decodeURIComponent(id)} />
    </StrictMode>,
  );
}
