package org.gongshang.programme.trial;

import org.gongshang.ApplicationTest;

@ApplicationTest
class TrialTest extends TrialCases {}
