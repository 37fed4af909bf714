import 'graphiql/setup-workers/vite';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryPage } from './QueryPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryPage />
  </StrictMode>,
);
