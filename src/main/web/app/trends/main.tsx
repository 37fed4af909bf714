import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TrendsPage } from './TrendsPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <TrendsPage />
  </StrictMode>,
);
