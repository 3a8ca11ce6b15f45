import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './components/button.css';
import './components/card.css';
import './theme/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
