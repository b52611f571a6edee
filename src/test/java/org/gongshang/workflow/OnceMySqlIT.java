package org.gongshang.workflow;

import org.gongshang.MySqlTest;

@MySqlTest
class OnceMySqlIT extends OnceCases {}
