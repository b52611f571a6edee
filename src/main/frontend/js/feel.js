// The part of FEEL that conditions use, with its three values: true, false and null.
// src/test/resources/feel/conformance.json holds this and the server's FEEL to the same results.

const same = (a, b) => {
  if (a === null || b === null) return a === b;
  return typeof a === typeof b && !Array.isArray(a) && !Array.isArray(b) ? a === b : null;
};
const ordered = (compare) => (a, b) =>
  typeof a === typeof b && (typeof a === 'number' || typeof a === 'string') ? compare(a, b) : null;
const negated = (value) => (typeof value === 'boolean' ? !value : null);
const texts = (look) => (a, b) => (typeof a === 'string' && typeof b === 'string' ? look(a, b) : null);

const operators = {
  '=': same,
  '!=': (a, b) => negated(same(a, b)),
  '<': ordered((a, b) => a < b),
  '<=': ordered((a, b) => a <= b),
  '>': ordered((a, b) => a > b),
  '>=': ordered((a, b) => a >= b),
  and: (a, b) => (a === false || b === false ? false : a === true && b === true ? true : null),
  or: (a, b) => (a === true || b === true ? true : a === false && b === false ? false : null),
  not: negated,
  list: (...items) => items,
  in: (value, items) => items.some((item) => same(value, item) === true),
  'list contains': (list, item) => (Array.isArray(list) ? list.some((one) => same(one, item) === true) : null),
  contains: texts((text, part) => text.includes(part)),
  'starts with': texts((text, start) => text.startsWith(start)),
  'string length': (text) => (typeof text === 'string' ? Array.from(text).length : null),
  count: (list) => (Array.isArray(list) ? list.length : null),
};

export function evaluate([operator, ...operands], values) {
  if (operator === 'lit') return operands[0];
  if (operator === 'var') return values[operands[0]] ?? null;
  return operators[operator](...operands.map((operand) => evaluate(operand, values)));
}
