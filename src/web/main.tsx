import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { App } from './app.tsx';
import { begin } from './begin.ts';
import { queries, session } from './start.ts';

const root = document.getElementById('app');
if (root && begin()) {
  createRoot(root).render(
    <StrictMode>
      <App queries={queries} session={session} />
    </StrictMode>,
  );
}
