import { expect, it } from 'vitest';
import { sample } from '../sample';
import { profileYaml } from './profileYaml';

it('names the columns as the file does, quoted, and leaves out what fills no field', () =>
  expect(
    profileYaml('mine', 'unodc-ids', [...sample.columns, { name: 'a "b": c', field: 'unit', proposals: [] }]),
  ).toBe(
    `title: "mine"
extends: unodc-ids
columns:
  "seizedOn": { headers: ["Day"] }
  "unit": { headers: ["a \\"b\\": c"] }
`,
  ));
