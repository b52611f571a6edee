package org.gongshang.workflow.act;

import org.gongshang.MySqlTest;

@MySqlTest
class ReturnMySqlIT extends ReturnCases {}
