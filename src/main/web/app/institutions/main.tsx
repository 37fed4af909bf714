import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { InstitutionsPage } from './InstitutionsPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <InstitutionsPage />
  </StrictMode>,
);
