import { useMemo } from 'react';
import { SeizureGroupsDocument, SeizureSeriesDocument } from '../../generated/operations';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import { Waiting } from '../shell/Waiting';
import { madeIn, onDays, together, type Choice, type Where } from '../seizures/choice';
import type { Cell, Shown } from './address';
import { groupings, groupsOf, inGroups, largestBy, linesOf, type Group } from './groups';
import { LineChart } from './LineChart';
import { reachingBack, stepsOf } from './series';
import { SeriesTable } from './SeriesTable';
import { VolumesBeside } from './VolumesBeside';

interface Props {
  choice: Choice;
  shown: Shown;
  conditions: readonly Where[];
  /** What, when and from where. */
  of: string;
  opened: Cell | null;
  onOpen: (cell: Cell) => void;
}

// As many colours and signs as there are for lines.
const most = 6;

// A page of groups has no more rows.
const page = 1000;

/** The largest groups of the period first, and then how each of them went. */
export function Series(props: Props) {
  const { choice, shown, conditions } = props;
  const { division, measure } = shown;
  const asked = useAnswer(SeizureGroupsDocument, {
    groups: [groupings[division]],
    where: together([...conditions, onDays(choice.days)]),
    sort: largestBy(measure),
    first: most + 1,
  });
  // An answer belongs to what was shown when it came; so also below.
  const known = useMemo(
    () => asked.answer && { division, groups: groupsOf(asked.answer, division).slice(0, most) },
    [asked.answer],
  );
  const answer = useKept(known);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (answer?.division !== division) return <Waiting>Reading the figures …</Waiting>;
  if (answer.groups.length === 0) {
    return (
      <p className="not-reported" data-testid="nothing">
        No such seizure is reported.
      </p>
    );
  }
  return <OfGroups {...props} groups={answer.groups} />;
}

function OfGroups({ groups, choice, shown, conditions, of, opened, onOpen }: Props & { groups: readonly Group[] }) {
  const { division, step, measure } = shown;
  const days = onDays({ from: reachingBack(choice.days, step), to: choice.days.to });
  const keys = groups.map(({ key }) => key);
  const asked = useAnswer(SeizureSeriesDocument, {
    steps: [groupings[step]],
    groups: [groupings[step], groupings[division]],
    where: together([...conditions, days]),
    ofGroups: together([...conditions, days, inGroups(division, keys)]),
    everything: together([days, ...(choice.country ? [madeIn(choice.country)] : [])]),
    perCountry: division === 'country',
    reporting: together([days, inGroups(division, keys)]),
  });
  const known = useMemo(
    () => asked.answer && { answer: asked.answer, step, division, groups, days: choice.days },
    [asked.answer],
  );
  const kept = useKept(known);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!kept || kept.step !== step || kept.division !== division) {
    return <Waiting>Reading the figures …</Waiting>;
  }
  const lines = linesOf(kept.answer, kept.groups, { division, step, measure, when: stepsOf(kept.days, step) });
  const [all, ...others] = lines;
  const same = { measure, of, opened, onOpen };
  return (
    <div className="series-and-volumes" aria-busy={!asked.answer}>
      {kept.answer.groups.length === page && (
        <p className="notice">There are too many figures to show them all; choose a shorter period.</p>
      )}
      <LineChart {...same} lines={others} />
      <SeriesTable {...same} lines={lines} step={step} />
      {all && step === 'year' && measure === 'count' ? (
        <VolumesBeside all={all} of={of} onOpen={(when) => onOpen({ when, group: null })} />
      ) : (
        <p className="muted">Business volumes are reported by year; they stand beside the seizures of years.</p>
      )}
    </div>
  );
}
