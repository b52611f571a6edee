package org.gongshang.workflow.form;

import org.gongshang.MySqlTest;

@MySqlTest
class DraftsMySqlIT extends DraftsCases {}
