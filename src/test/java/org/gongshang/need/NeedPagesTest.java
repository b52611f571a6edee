package org.gongshang.need;

import org.gongshang.ApplicationTest;

@ApplicationTest
class NeedPagesTest extends NeedPagesCases {}
