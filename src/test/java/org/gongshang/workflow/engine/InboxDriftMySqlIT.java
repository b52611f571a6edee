package org.gongshang.workflow.engine;

import org.gongshang.MySqlTest;

@MySqlTest
class InboxDriftMySqlIT extends InboxDriftCases {}
