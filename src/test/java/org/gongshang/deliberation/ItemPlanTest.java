package org.gongshang.deliberation;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ItemPlanTest extends ItemPlanCases {}
