import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../server/failure';
import { boardInAddress, putBoardInAddress } from '../address';
import type { Outcome } from '../questions';
import type { Explorer } from '../useExplorer';
import type { Point } from '../chart/chart';
import { beginningOf, done, type History } from '../chart/history';
import { withPaper } from '../chart/papers';
import type { Step } from '../chart/steps';
import { lostOf, type OpenBoard } from './board';
import { bring, compare, openBoard, save, sendPicture, type Changes, type Words } from './boardQuestions';

/** The board that is open, what is different today, and what can be done with it. */
export function useBoard({ attempt, history, select, step }: Explorer) {
  const [held, setHeld] = useState<Held | null>(null);
  const [changes, setChanges] = useState<Changes | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const [saving, setSaving] = useState(false);

  /** The board that the chart came from, or is coming from: going back to it in the history opens it no second time. */
  const current = useRef<string | null>(null);

  // Of a chart that was gone back to, or begun anew, the board is another one or none: saving must not write over this.
  const opened = held && (held.begun === undefined || held.begun === beginningOf(history)) ? held.board : null;

  const open = useCallback(
    async (id: string) => {
      current.current = id;
      putBoardInAddress(id, true);
      select(null);
      setFailure(null);
      const restoring = restored(id);
      const begun = await attempt(restoring);
      if (!begun || current.current !== id) return;
      const { board } = await restoring;
      setHeld(board ? { board, begun } : null);
      setChanges(null);
      setShown(false);
      const different = await compare(id).catch(() => null);
      if (current.current === id) setChanges(different);
    },
    [attempt, select],
  );
  useEffect(() => {
    const follow = () => {
      const id = boardInAddress();
      if (id === current.current) return;
      if (id) void open(id);
      else {
        current.current = null;
        setHeld(null);
        setChanges(null);
      }
    };
    follow();
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [open]);

  const keep = async (
    words: Words,
    before: OpenBoard | null,
    chart: History = history,
    forget: readonly string[] = [],
  ): Promise<boolean> => {
    setSaving(true);
    setFailure(null);
    try {
      const saved = await save(chart, words, before, forget);
      setFailure(lostOf(chart));
      // A new board has pictures of its own, under other ids.
      if (before === null && saved.pictures.length > 0) step(ownPictures(chart, saved));
      setHeld({ board: saved, begun: beginningOf(chart) });
      current.current = saved.id;
      setChanges(null);
      putBoardInAddress(saved.id, before === null);
      return true;
    } catch (thrown) {
      setFailure(reasonOf(thrown));
      return false;
    } finally {
      setSaving(false);
    }
  };
  /** Sends a picture and saves the board with it. */
  const addPicture = async (file: File, on: string | null, at: Point) => {
    if (!opened) return;
    setSaving(true);
    setFailure(null);
    try {
      const picture = await sendPicture(opened.id, file, on, at);
      const papers = withPaper(history.present.chart.papers, picture);
      const added: Step = { does: 'paper', title: 'Add a picture', papers };
      // The server gives a picture out once a board is saved with it.
      if (await keep(opened, opened, done(history, added))) step(added);
    } catch (thrown) {
      setFailure(reasonOf(thrown));
    } finally {
      setSaving(false);
    }
  };
  /** Has what is gone from the graph leave the board, with all that hangs on it. */
  const forget = async () => {
    if (opened && changes?.gone) await keep(opened, opened, history, changes.gone);
  };
  const renew = async (there: readonly string[]) => {
    if (!changes) return;
    if (await attempt(bring(changes, there))) setChanges({ ...changes, newLinks: [], newEntities: [] });
    setShown(false);
  };
  const leave = () => {
    current.current = null;
    setHeld(null);
    setChanges(null);
    putBoardInAddress(null, true);
  };
  return {
    opened,
    addPicture,
    changes: opened && changes,
    failure,
    shown,
    saving,
    open,
    keep,
    renew,
    forget,
    leave,
    show: () => setShown(true),
    hide: () => {
      setShown(false);
      setFailure(null);
    },
  };
}

const ownPictures = ({ present }: History, { id, pictures }: Awaited<ReturnType<typeof save>>): Step => ({
  does: 'paper',
  title: 'Take the pictures along',
  papers: { ...present.chart.papers, pictures: pictures.map((picture) => ({ ...picture, board: id })) },
});

export type BoardWork = ReturnType<typeof useBoard>;

/** A board, and the step that began the chart which it holds. */
interface Held {
  board: OpenBoard;
  begun: Step | null | undefined;
}

async function restored(id: string): Promise<Outcome & { board?: OpenBoard }> {
  const found = await openBoard(id);
  if (!found) return { notice: `There is no board “${id}”. It may have been deleted, or the address may be mistyped.` };
  return { step: found.step, board: found.board };
}
