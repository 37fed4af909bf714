import { useState } from 'react';
import type { Chart, Point } from '../chart/chart';
import type { Visible } from '../chart/filter';
import { isNote, laidOut, newNote, withoutPaper, withPaper, type Laid, type Note } from '../chart/papers';
import type { Step } from '../chart/steps';
import type { View } from '../drawing/View';
import { NoteForm } from './NoteForm';
import { PaperCard } from './PaperCard';

/** A note that is being written: where it is to lie, and which one it was before. */
export interface Draft extends Point {
  on: string | null;
  id: string | null;
}

interface Props {
  chart: Chart;
  seen: Visible;
  view: View;
  draft: Draft | null;
  onDraft: (draft: Draft | null) => void;
  onStep: (step: Step) => void;
}

/** Notes and pictures on the chart, moved and scaled with it. */
export function PaperLayer({ chart, seen, view, draft, onDraft, onStep }: Props) {
  const [dragged, setDragged] = useState<{ id: string; by: Point } | null>(null);
  const laid = laidOut(chart, seen).map((each) => shifted(each, dragged));
  const keep = (title: string, paper: Laid['paper']) =>
    onStep({ does: 'paper', title, papers: withPaper(chart.papers, paper) });
  const move = ({ paper }: Laid, { x, y }: Point) =>
    keep(isNote(paper) ? 'Move a note' : 'Move a picture', { ...paper, x: paper.x + x, y: paper.y + y });
  const write = (text: string) => {
    const before = chart.papers.notes.find(({ id }) => id === draft?.id);
    if (before) keep('Change a note', { ...before, text });
    else if (draft) keep('Write a note', newNote(text, draft, draft.on));
    onDraft(null);
  };
  const edit = ({ id, x, y, on }: Note) => onDraft({ id, x, y, on });
  const onScreen = ({ x, y }: Point) => ({ x: view.pan.x + x * view.zoom, y: view.pan.y + y * view.zoom });
  return (
    <div className="papers" data-testid="papers">
      <svg aria-hidden="true">
        {laid.map(({ paper, at, pin }) => pin && <Thread key={paper.id} from={onScreen(at)} to={onScreen(pin)} />)}
      </svg>
      {laid
        .filter(({ paper }) => paper.id !== draft?.id)
        .map((each) => (
          <PaperCard
            key={each.paper.id}
            paper={each.paper}
            name={each.paper.on === null ? null : (chart.entities.get(each.paper.on)?.name ?? null)}
            at={onScreen(each.at)}
            zoom={view.zoom}
            onDrag={(by) => setDragged({ id: each.paper.id, by })}
            onMove={(by) => {
              setDragged(null);
              move(each, by);
            }}
            onEdit={isNote(each.paper) ? () => edit(each.paper as Note) : null}
            onRemove={() =>
              onStep({
                does: 'paper',
                title: isNote(each.paper) ? 'Remove a note' : 'Remove a picture',
                papers: withoutPaper(chart.papers, each.paper.id),
              })
            }
          />
        ))}
      {draft && (
        <NoteForm
          key={draft.id ?? ''}
          at={onScreen(planeOf(draft, chart))}
          text={chart.papers.notes.find(({ id }) => id === draft.id)?.text ?? ''}
          on={draft.on === null ? null : (chart.entities.get(draft.on)?.name ?? null)}
          onWrite={write}
          onEnd={() => onDraft(null)}
        />
      )}
    </div>
  );
}

function shifted(laid: Laid, dragged: { id: string; by: Point } | null): Laid {
  if (dragged?.id !== laid.paper.id) return laid;
  return { ...laid, at: { x: laid.at.x + dragged.by.x, y: laid.at.y + dragged.by.y } };
}

const planeOf = ({ on, x, y }: Draft, chart: Chart): Point => {
  const pin = on === null ? null : chart.places.get(on);
  return pin ? { x: pin.x + x, y: pin.y + y } : { x, y };
};

const Thread = ({ from, to }: { from: Point; to: Point }) => (
  <line x1={from.x + 8} y1={from.y + 8} x2={to.x} y2={to.y} />
);
