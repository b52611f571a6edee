package org.gongshang.ballot;

import org.gongshang.ApplicationTest;

@ApplicationTest
class BallotsTest extends BallotsCases {}
