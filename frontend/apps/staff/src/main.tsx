import './app/contentPolicy';
import '@quarterday/ui/staff.css';
import { applyDensity } from '@quarterday/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';

applyDensity();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the application');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
