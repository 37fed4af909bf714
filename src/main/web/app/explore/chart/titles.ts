import { formatNumber } from '../../vocabulary/format';
import type { LayoutName } from './chart';
import type { Step } from './steps';

export const layoutNames: Readonly<Record<LayoutName, string>> = {
  force: 'Forces',
  hierarchy: 'Hierarchy',
  circle: 'Circle',
  time: 'Time',
  map: 'Map',
};

const entities = (ids: readonly unknown[]): string =>
  ids.length === 1 ? 'an entity' : `${formatNumber(ids.length)} entities`;

/** What a step did, for the list of steps and for undo: "Hide 3 entities". */
export function titleOf(step: Step): string {
  switch (step.does) {
    case 'add':
    case 'expand':
    case 'reopen':
    case 'paper':
      return step.title;
    case 'close':
      return 'Close a group';
    case 'remove':
      return `Remove ${entities(step.ids)}`;
    case 'hide':
      return `Hide ${entities(step.ids)}`;
    case 'reveal':
      return 'Show what was hidden';
    case 'pin':
      return `Pin ${entities(step.ids)}`;
    case 'unpin':
      return `Unpin ${entities(step.ids)}`;
    case 'move':
      return `Move ${entities(step.places)}`;
    case 'arrange':
      return `Arrange: ${layoutNames[step.layout]}`;
    case 'bundle':
      return `Group ${entities(step.ids)} as ${step.name}`;
    case 'unbundle':
      return `Ungroup ${step.name}`;
    case 'filter':
      return `Filter by ${Object.keys(step.filter).map(filterWord).join(', ')}`;
    case 'mark':
      return step.marks.size === undefined ? 'Colour by community' : 'Size by rank';
    case 'clear':
      return 'Clear the chart';
  }
}

const filterWords: Readonly<Record<string, string>> = {
  kinds: 'kind',
  types: 'type of link',
  substances: 'substance',
  lines: 'kind of line',
  degree: 'number of links',
  text: 'name',
  since: 'what is new',
};
const filterWord = (key: string): string => filterWords[key] ?? key;
