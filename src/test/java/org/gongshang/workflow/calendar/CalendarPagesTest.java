package org.gongshang.workflow.calendar;

import org.gongshang.ApplicationTest;

@ApplicationTest
class CalendarPagesTest extends CalendarPagesCases {}
