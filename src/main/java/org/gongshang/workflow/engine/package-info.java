/** What reaches into the process engine's own classes: set-up, listeners, clock and sandbox. */
@NullMarked
package org.gongshang.workflow.engine;

import org.jspecify.annotations.NullMarked;
