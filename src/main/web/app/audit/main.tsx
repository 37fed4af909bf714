import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuditPage } from './AuditPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <AuditPage />
  </StrictMode>,
);
