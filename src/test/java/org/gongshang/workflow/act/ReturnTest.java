package org.gongshang.workflow.act;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ReturnTest extends ReturnCases {}
