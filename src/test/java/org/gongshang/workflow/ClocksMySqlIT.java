package org.gongshang.workflow;

import org.gongshang.MySqlTest;

@MySqlTest
class ClocksMySqlIT extends ClocksCases {}
