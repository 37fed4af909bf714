import { Shell } from '../shell/Shell';
import { BoardDialog } from './boards/BoardDialog';
import { useBoard } from './boards/useBoard';
import { ChartView } from './chart/ChartView';
import { Inspector } from './inspector/Inspector';
import { Notice } from './Notice';
import { StartPage } from './StartPage';
import { useExplorer } from './useExplorer';
import { useFolded } from '../shell/useFolded';
import { useUndoKeys } from './useUndoKeys';
import '../facts/facts.css';
import '../shell/parts.css';
import './explore.css';
import './boards/boards.css';
import './chart/chart.css';
import './inspector/inspector.css';
import './papers/papers.css';

/** The link chart with its inspector; before anything is open, where to begin. */
export function ExplorePage() {
  const explorer = useExplorer();
  const { chart, notice, busy, visit } = explorer;
  const empty = chart.entities.size === 0;
  const board = useBoard(explorer);
  const [folded, fold] = useFolded('inspector');
  useUndoKeys(explorer);
  return (
    <Shell page="Explore" onOpen={(id) => void visit(id)}>
      <div className="explore" aria-busy={busy} data-inspector={folded ? 'folded' : 'open'}>
        {busy && <div className="progress" role="progressbar" aria-label="Loading" />}
        {notice && <Notice text={notice} onDismiss={explorer.dismiss} />}
        {empty && !busy && <StartPage onOpen={(id) => void visit(id)} onOpenBoard={(id) => void board.open(id)} />}
        {!empty && (
          <>
            <ChartView explorer={explorer} board={board} />
            <Inspector explorer={explorer} folded={folded} onFold={fold} />
          </>
        )}
        {board.shown && <BoardDialog explorer={explorer} board={board} />}
      </div>
    </Shell>
  );
}
