import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { captureCallbackAnswer } from './account-session/callback-answer.ts';
import { App } from './app.tsx';

captureCallbackAnswer(window.location, window.history);

const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
