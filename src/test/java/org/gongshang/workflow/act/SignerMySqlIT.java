package org.gongshang.workflow.act;

import org.gongshang.MySqlTest;

@MySqlTest
class SignerMySqlIT extends SignerCases {}
