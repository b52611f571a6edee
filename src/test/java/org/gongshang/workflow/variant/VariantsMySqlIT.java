package org.gongshang.workflow.variant;

import org.gongshang.MySqlTest;

@MySqlTest
class VariantsMySqlIT extends VariantsCases {}
