import { expect, it } from 'vitest';
import { noOrder } from '../preview';
import { profileYaml } from './profileYaml';

it('names the columns as the file does, quoted, and those that fill no field', () =>
  expect(
    profileYaml('mine', 'unodc-ids', {
      ...noOrder,
      mapping: { Day: 'seizedOn', Land: '', 'a "b": c': 'goods[1].unit', '': '' },
    }),
  ).toBe(
    `title: "mine"
extends: unodc-ids
columns:
  "seizedOn": { headers: ["Day"] }
  "goods[1].unit": { headers: ["a \\"b\\": c"] }
ignore: ["Land",""]
`,
  ));

it('changes a profile of the same name and leaves it its title', () =>
  expect(profileYaml('mine', 'mine', { ...noOrder, mapping: { Land: '' } })).toBe('extends: mine\nignore: ["Land"]\n'));

it('says the conventions of the file', () =>
  expect(profileYaml('mine', 'mine', { ...noOrder, decimal: ',', dates: 'day' })).toBe(
    'extends: mine\ndecimal: ","\ndates: day\n',
  ));
