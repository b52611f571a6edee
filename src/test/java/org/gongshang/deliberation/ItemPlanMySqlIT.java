package org.gongshang.deliberation;

import org.gongshang.MySqlTest;

@MySqlTest
class ItemPlanMySqlIT extends ItemPlanCases {}
