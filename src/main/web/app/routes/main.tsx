import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RoutesPage } from './RoutesPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <RoutesPage />
  </StrictMode>,
);
