// Run by FeelConformanceTest, which hands over the table with each condition as the page gets it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { evaluate } from '../../main/frontend/js/feel.js';

const { values, cases } = JSON.parse(readFileSync(process.env.FEEL_CASES, 'utf8'));

for (const [feel, expected, script] of cases) {
  test(feel, () => assert.equal(evaluate(script, values), expected));
}
