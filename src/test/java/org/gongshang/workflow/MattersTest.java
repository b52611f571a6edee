package org.gongshang.workflow;

import org.gongshang.ApplicationTest;

@ApplicationTest
class MattersTest extends MattersCases {}
