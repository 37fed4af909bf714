import { ChangedRoutesDocument } from '../../generated/operations';
import { addressOf } from '../explore/address';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { Shell } from '../shell/Shell';
import { Waiting } from '../shell/Waiting';
import { useAddress, type Address } from '../shell/useAddress';
import {
  choiceIn,
  choiceInWords,
  goodsAndMode,
  latestYear,
  passing,
  sourceInWords,
  together,
} from '../seizures/choice';
import { daysBefore, daysIn, daysInWords, textOf, type Days } from '../seizures/period';
import { Switch } from '../seizures/Switch';
import { useChoices, type Choices } from '../seizures/useChoices';
import { countingIn, figureIn, listIn, lists, nothingOpened, openedIn, opening, type Opened } from './address';
import { ChangeList } from './ChangeList';
import { FlowsView } from './FlowsView';
import { RouteList } from './RouteList';
import '../shell/parts.css';
import '../facts/facts.css';
import '../map/map.css';
import '../seizures/seizures.css';
import './routes.css';

/** Which ways goods went: flows on the map, ways from origin to destination, routes that are new or grow. */
export function RoutesPage() {
  const address = useAddress();
  const { answer, failure, again } = useChoices();
  return (
    <Shell page="Routes" onOpen={(id) => window.location.assign(addressOf(id))}>
      <Content choices={answer} failure={failure} again={again} address={address} />
    </Shell>
  );
}

interface ContentProps {
  choices: Choices | undefined;
  failure: string | undefined;
  again: () => void;
  address: Address;
}

function Content({ choices, failure, again, address }: ContentProps) {
  if (failure) return <Failure reason={failure} again={again} />;
  if (!choices) return <Waiting />;
  const latest = latestYear(choices);
  if (!latest) {
    return (
      <p className="not-reported view" data-testid="nothing">
        No seizure is recorded. <a href="/reports/">Load a report</a>, and its routes are shown here.
      </p>
    );
  }
  return <Routes choices={choices} latest={latest} address={address} />;
}

interface Props {
  choices: Choices;
  latest: Days;
  address: Address;
}

function Routes({ choices, latest, address: { at, go } }: Props) {
  const choice = choiceIn(at, latest);
  const before = daysIn(at.get('before')) ?? daysBefore(choice.days);
  const conditions = [...goodsAndMode(choice), ...(choice.country ? [passing(choice.country)] : [])];
  const opened = openedIn(at);
  const open = (next: Opened) => go(opening(next));
  const source = sourceInWords(choices);
  const list = listIn(at);
  const country = choices.passed.nodes.find(({ id }) => id === choice.country)?.name;
  const of = (...days: Days[]) => {
    const [first = choice.days, ...others] = days;
    const also = others.map((each) => `beside ${daysInWords(each)}`);
    return [choiceInWords({ ...choice, days: first }, choices), ...also, country && `passing ${country}`, source]
      .filter(Boolean)
      .join(', ');
  };
  const where = together(conditions);
  const changed = useAnswer(ChangedRoutesDocument, { period: choice.days, comparedWith: before, where });
  const shared = { opened, of, onOpen: open };
  const listed = { ...shared, changed, days: choice.days, before };
  return (
    <FlowsView
      {...shared}
      conditions={conditions}
      choices={choices}
      choice={choice}
      before={before}
      changed={changed}
      counting={countingIn(at)}
      figure={figureIn(at)}
      region={at.get('region')}
      onGo={(changes) => go('period' in changes ? { ...changes, before: null } : changes)}
      onClose={() => go(nothingOpened)}
    >
      <section aria-label="Routes" className="route-lists">
        <div className="heading-line">
          <h2>Routes, {daysInWords(choice.days)}</h2>
          <Beside choices={choices} days={choice.days} before={before} onChoose={(days) => go({ before: days })} />
          <Switch label="Which routes" names={lists} chosen={list} onChoose={(name) => go({ list: name })} />
        </div>
        {list === 'changed' ? (
          <ChangeList {...listed} />
        ) : (
          <RouteList key={list} {...listed} list={list} where={where} />
        )}
      </section>
    </FlowsView>
  );
}

interface BesideProps {
  choices: Choices;
  days: Days;
  before: Days;
  onChoose: (days: string | null) => void;
}

/** The days that the routes are compared with: those right before, or a year of one's choice. */
function Beside({ choices, days, before, onChoose }: BesideProps) {
  const usual = textOf(daysBefore(days));
  const years = choices.years.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  const apart = years.filter((year) => `${year}-12-31` < days.from || `${year}-01-01` > days.to);
  const texts = [...new Set([usual, textOf(before), ...apart])].sort().reverse();
  return (
    <label className="field beside">
      beside
      <select value={textOf(before)} onChange={({ target: { value } }) => onChoose(value === usual ? null : value)}>
        {texts.map((text) => (
          <option key={text} value={text}>
            {daysInWords(daysIn(text) ?? before)}
          </option>
        ))}
      </select>
    </label>
  );
}
