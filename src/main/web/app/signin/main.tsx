import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SignInPage } from './SignInPage';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <SignInPage />
  </StrictMode>,
);
