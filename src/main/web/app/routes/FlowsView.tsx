import type { ReactNode } from 'react';
import { SidePanel } from '../shell/SidePanel';
import { Filters } from '../seizures/Filters';
import type { Days } from '../seizures/period';
import type { Choices } from '../seizures/useChoices';
import { Switch } from '../seizures/Switch';
import { counted, countings, figures, type FigureName } from './address';
import { Basis } from './Basis';
import { Behind } from './Behind';
import type { Changed } from './changes';
import { FigureView, type FigureProps } from './FigureView';

interface Props extends FigureProps {
  choices: Choices;
  before: Days;
  figure: FigureName;
  changed: Changed;
  onClose: () => void;
  children: ReactNode;
}

/** The filters, the figure and, beside them, the seizures behind what is chosen. */
export function FlowsView({ choices, before, changed, onClose, children, ...drawn }: Props) {
  const { choice, conditions, counting, figure, opened, of, onGo } = drawn;
  const countries = choices.passed.nodes;
  const names = new Map(countries.map(({ id, name }) => [id, name]));
  return (
    <div className="figures-page">
      <div className="view" data-testid="routes-view">
        <div className="heading-line">
          <h1>Routes</h1>
          <Switch label="Figure" names={figures} chosen={figure} onChoose={(name) => onGo({ figure: name })} />
        </div>
        <Filters choices={choices} choice={choice} countryLabel="Passing" countries={countries} onGo={onGo}>
          <Switch label="What counts" names={countings} chosen={counting} onChoose={(name) => onGo(counted(name))} />
        </Filters>
        <FigureView {...drawn} />
        {children}
      </div>
      <SidePanel
        name="behind"
        label="Behind the figure"
        side="right"
        testid="behind"
        shows={opened && JSON.stringify(opened)}
      >
        {opened ? (
          <Behind
            key={JSON.stringify(opened)}
            {...{ opened, before, counting, conditions, of, onClose }}
            days={choice.days}
            nameOf={(country) => names.get(country) ?? country}
          />
        ) : (
          <Basis {...{ choices, changed, before, of }} days={choice.days} onOpen={drawn.onOpen} />
        )}
      </SidePanel>
    </div>
  );
}
