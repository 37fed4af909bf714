import { addressOf } from '../explore/address';
import { Failure } from '../shell/Failure';
import { Shell } from '../shell/Shell';
import { SidePanel } from '../shell/SidePanel';
import { Waiting } from '../shell/Waiting';
import { useAddress, type Address } from '../shell/useAddress';
import { allYears, choiceIn, choiceInWords, goodsAndMode, madeIn, sourceInWords } from '../seizures/choice';
import { Filters } from '../seizures/Filters';
import type { Days } from '../seizures/period';
import { Switch } from '../seizures/Switch';
import { useChoices, type Choices } from '../seizures/useChoices';
import { cellIn, divisions, measures, opening, shownIn, steps, type Cell } from './address';
import { BehindCell } from './BehindCell';
import { Series } from './Series';
import '../shell/parts.css';
import '../facts/facts.css';
import '../facts/series.css';
import '../map/map.css';
import '../seizures/seizures.css';
import './trends.css';

/** Seizures over time: by substance, country and means, against the year before, with what is unusual marked. */
export function TrendsPage() {
  const address = useAddress();
  const { answer, failure, again } = useChoices();
  return (
    <Shell page="Trends" onOpen={(id) => window.location.assign(addressOf(id))}>
      {failure && <Failure reason={failure} again={again} />}
      {!failure && !answer && <Waiting />}
      {answer && <Content choices={answer} address={address} />}
    </Shell>
  );
}

function Content({ choices, address }: { choices: Choices; address: Address }) {
  const all = allYears(choices);
  if (all) return <Trends choices={choices} all={all} address={address} />;
  return (
    <p className="not-reported view" data-testid="nothing">
      No seizure is recorded. <a href="/reports/">Load a report</a>, and its figures are shown here.
    </p>
  );
}

interface Props {
  choices: Choices;
  all: Days;
  address: Address;
}

function Trends({ choices, all, address: { at, go } }: Props) {
  const choice = choiceIn(at, all);
  const shown = shownIn(at);
  const opened = cellIn(at);
  const conditions = [...goodsAndMode(choice), ...(choice.country ? [madeIn(choice.country)] : [])];
  const country = choices.countries.find((each) => each.country?.id === choice.country)?.country?.name;
  const of = [choiceInWords(choice, choices), country && `seized in ${country}`, sourceInWords(choices)]
    .filter(Boolean)
    .join(', ');
  const open = (cell: Cell) => go(opening(cell));
  return (
    <div className="figures-page">
      <div className="view" data-testid="trends-view">
        <div className="heading-line">
          <h1>Trends</h1>
          <div className="switches">
            <Switch label="Lines" names={divisions} chosen={shown.division} onChoose={(by) => go({ by, cell: null })} />
            <Switch label="Steps" names={steps} chosen={shown.step} onChoose={(step) => go({ step, cell: null })} />
            <Switch label="Measure" names={measures} chosen={shown.measure} onChoose={(measure) => go({ measure })} />
          </div>
        </div>
        <Filters
          choices={choices}
          choice={choice}
          countryLabel="Seized in"
          countries={choices.countries
            .flatMap((each) => each.country ?? [])
            .sort((a, b) => a.name.localeCompare(b.name))}
          onGo={(changes) => go({ ...changes, cell: null })}
        />
        <Series {...{ choice, shown, conditions, of, opened }} onOpen={open} />
      </div>
      <SidePanel
        name="behind"
        label="Behind the figure"
        side="right"
        testid="behind"
        shows={opened && JSON.stringify(opened)}
      >
        <BehindCell
          {...{ choices, choice, shown, conditions, of, opened }}
          key={JSON.stringify(opened)}
          onClose={() => go({ cell: null })}
        />
      </SidePanel>
    </div>
  );
}
