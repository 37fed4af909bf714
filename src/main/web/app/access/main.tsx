import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AccessPage } from './AccessPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <AccessPage />
  </StrictMode>,
);
