package org.gongshang.roster;

import org.gongshang.ApplicationTest;

@ApplicationTest
class RosterTest extends RosterCases {}
