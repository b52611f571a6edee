package org.gongshang.workflow.web;

import org.gongshang.MySqlTest;

@MySqlTest
class InboxListsMySqlIT extends InboxListsCases {}
