package org.gongshang.workflow.calendar;

import org.gongshang.MySqlTest;

@MySqlTest
class CalendarPagesMySqlIT extends CalendarPagesCases {}
