import { expect, it } from 'vitest';
import { profileYaml } from './profileYaml';

it('names the columns as the file does, quoted, and leaves out what fills no field', () =>
  expect(profileYaml('mine', 'unodc-ids', { Day: 'seizedOn', Land: '', 'a "b": c': 'goods[1].unit' })).toBe(
    `title: "mine"
extends: unodc-ids
columns:
  "seizedOn": { headers: ["Day"] }
  "goods[1].unit": { headers: ["a \\"b\\": c"] }
`,
  ));
