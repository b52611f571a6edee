package org.gongshang.file;

import org.gongshang.ApplicationTest;

@ApplicationTest
class SweepTest extends SweepCases {}
