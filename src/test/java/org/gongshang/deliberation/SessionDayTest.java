package org.gongshang.deliberation;

import org.gongshang.ApplicationTest;

@ApplicationTest
class SessionDayTest extends SessionDayCases {}
