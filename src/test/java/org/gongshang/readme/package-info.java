/** Keeps the tables in the READMEs equal to the models, the rule tables and the demo's people. */
@NullMarked
package org.gongshang.readme;

import org.jspecify.annotations.NullMarked;
