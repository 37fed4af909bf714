import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ReportsPage } from './ReportsPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <ReportsPage />
  </StrictMode>,
);
