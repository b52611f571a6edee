/** The working calendar: holidays and make-up days, which administrators keep. */
@NullMarked
package org.gongshang.workflow.calendar;

import org.jspecify.annotations.NullMarked;
