package org.gongshang.workflow;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ClocksTest extends ClocksCases {}
