package org.gongshang.deliberation;

import org.gongshang.ApplicationTest;

@ApplicationTest
class PlatformCouncilTest extends PlatformCouncilCases {}
