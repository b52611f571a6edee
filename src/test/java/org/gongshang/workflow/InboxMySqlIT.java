package org.gongshang.workflow;

import org.gongshang.MySqlTest;

@MySqlTest
class InboxMySqlIT extends InboxCases {}
