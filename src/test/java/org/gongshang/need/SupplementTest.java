package org.gongshang.need;

import org.gongshang.ApplicationTest;

@ApplicationTest
class SupplementTest extends SupplementCases {}
