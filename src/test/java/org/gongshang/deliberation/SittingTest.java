package org.gongshang.deliberation;

import org.gongshang.ApplicationTest;

@ApplicationTest
class SittingTest extends SittingCases {}
