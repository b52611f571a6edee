// Run by FeelConformanceTest, which hands over the table with each condition as the page gets it.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const { values, cases } = JSON.parse(readFileSync(process.env.FEEL_CASES, 'utf8'));

// imported as a module whatever package.json says
const copy = join(mkdtempSync(join(tmpdir(), 'feel-')), 'feel.mjs');
writeFileSync(copy, readFileSync(new URL('../../main/frontend/js/feel.js', import.meta.url)));
const { evaluate } = await import(copy);

for (const [feel, expected, script] of cases) {
  test(feel, () => assert.equal(evaluate(script, values), expected));
}
