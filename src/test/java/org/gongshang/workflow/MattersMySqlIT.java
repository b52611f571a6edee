package org.gongshang.workflow;

import org.gongshang.MySqlTest;

@MySqlTest
class MattersMySqlIT extends MattersCases {}
