import { useCallback, useEffect, useState } from 'react';
import { addressOf } from '../explore/address';
import { Shell } from '../shell/Shell';
import { importInAddress, putImportInAddress } from './address';
import { DeskView } from './DeskView';
import { DraftView } from './draft/DraftView';
import { ImportView } from './entry/ImportView';
import { useProgress } from './useProgress';
import '../shell/parts.css';
import './reports.css';
import './draft/draft.css';
import './entry/entry.css';

/** The report desk: files are dropped, looked at before they are loaded, and followed; what was loaded can be taken back. */
export function ReportsPage() {
  const [opened, setOpened] = useState(importInAddress);
  const [file, setFile] = useState<File | null>(null);
  const progress = useProgress();
  useEffect(() => {
    const back = () => {
      setOpened(importInAddress());
      setFile(null);
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    // A file that is dropped must not take the place of the page.
    const keep = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
  const open = useCallback((id: string | null) => {
    putImportInAddress(id);
    setOpened(id);
    setFile(null);
  }, []);
  return (
    <Shell page="Reports" onOpen={(id) => window.location.assign(addressOf(id))}>
      {file ? (
        <DraftView file={file} onLoaded={open} onCancel={() => setFile(null)} />
      ) : opened ? (
        <ImportView key={opened} id={opened} progress={progress} onBack={() => open(null)} />
      ) : (
        <DeskView progress={progress} onFile={setFile} onOpen={open} />
      )}
    </Shell>
  );
}
