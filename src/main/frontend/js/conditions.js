// Fields that a form hides under a condition. Filled in below by the forms' own rules.

export function conditions() {}
