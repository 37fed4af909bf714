import type { ReactNode } from 'react';
import { VocabularyProvider } from '../vocabulary/VocabularyProvider';
import { Rail } from './Rail';
import { SearchBox } from './SearchBox';
import './tokens.css';
import './base.css';
import './shell.css';

interface Props {
  page: string;
  onOpen: (id: string) => void;
  children: ReactNode;
}

/** The frame of every page: pages on the left, search on top, the page itself in the rest. */
export function Shell({ page, onOpen, children }: Props) {
  return (
    <VocabularyProvider>
      <div className="shell">
        <Rail current={page} />
        <header className="topbar">
          <SearchBox onOpen={onOpen} />
        </header>
        <main className="page">{children}</main>
      </div>
    </VocabularyProvider>
  );
}
