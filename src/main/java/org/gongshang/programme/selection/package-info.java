/**
 * Arithmetic of selecting projects under a budget: greedy by votes, and the Method of Equal Shares
 * (Peters, Pierczyński, Skowron: Proportional Participatory Budgeting with Additive Utilities,
 * NeurIPS 2021). Results are exact: no rounding decides anything.
 */
@NullMarked
package org.gongshang.programme.selection;

import org.jspecify.annotations.NullMarked;
