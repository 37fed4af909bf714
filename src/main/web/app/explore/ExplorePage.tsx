import { Shell } from '../shell/Shell';
import { ChartView } from './chart/ChartView';
import { Inspector } from './inspector/Inspector';
import { Notice } from './Notice';
import { StartPage } from './StartPage';
import { useExplorer } from './useExplorer';
import { useUndoKeys } from './useUndoKeys';
import '../facts/facts.css';
import '../shell/parts.css';
import './explore.css';
import './chart/chart.css';
import './inspector/inspector.css';

/** The link chart with its inspector; before anything is open, where to begin. */
export function ExplorePage() {
  const explorer = useExplorer();
  const { chart, notice, busy, visit } = explorer;
  const empty = chart.entities.size === 0;
  useUndoKeys(explorer);
  return (
    <Shell page="Explore" onOpen={(id) => void visit(id)}>
      <div className="explore" aria-busy={busy}>
        {busy && <div className="progress" role="progressbar" aria-label="Loading" />}
        {notice && <Notice text={notice} onDismiss={explorer.dismiss} />}
        {empty && !busy && <StartPage onOpen={(id) => void visit(id)} />}
        {!empty && (
          <>
            <ChartView explorer={explorer} />
            <Inspector explorer={explorer} />
          </>
        )}
      </div>
    </Shell>
  );
}
