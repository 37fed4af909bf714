import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SharingPage } from './SharingPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <SharingPage />
  </StrictMode>,
);
