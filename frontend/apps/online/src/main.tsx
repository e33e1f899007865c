import './online.scss';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startStrings } from './app/strings';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the application');
await startStrings();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
