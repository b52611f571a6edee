package org.gongshang.workflow.act;

import org.gongshang.ApplicationTest;

@ApplicationTest
class TakeBackTest extends TakeBackCases {}
