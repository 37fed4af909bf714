// @vitest-environment node
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { tooHeavy, weightOf } from './budget.ts';

const chunk = (bytes, imports = [], page = null) => ({
  type: 'chunk',
  isEntry: page !== null,
  facadeModuleId: page,
  imports,
  code: randomBytes(bytes).toString('latin1'),
});

const bundle = {
  'map.js': chunk(3000, ['shared.js'], '/web/routes/index.html'),
  'editor.js': chunk(9000, ['shared.js'], '/web/graphiql/index.html'),
  'start.js': chunk(100, ['shared.js', 'other.js'], '/web/index.html'),
  'other.js': chunk(100, ['shared.js']),
  'shared.js': chunk(1000, ['other.js']),
  'later.js': chunk(50_000, ['shared.js']),
  'style.css': { type: 'asset' },
};

it('weighs what a page imports at once, each file once', () => {
  const parts = ['start.js', 'other.js', 'shared.js'].map((file) => weightOf(file, { [file]: bundle[file] }));
  expect(weightOf('start.js', bundle)).toBe(parts.reduce((sum, each) => sum + each));
});

it('names the pages that weigh too much, but for those that may', () => {
  const most = weightOf('map.js', bundle) - 1;
  expect(tooHeavy(bundle, most, ['graphiql/index.html'])).toEqual([`/web/routes/index.html: ${most + 1} bytes`]);
  expect(tooHeavy(bundle, most + 1, ['graphiql/index.html'])).toEqual([]);
});
