package org.gongshang.programme.annual;

import org.gongshang.ApplicationTest;
import org.gongshang.division.Sandbox;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class ProgrammeDayTest extends ProgrammeDayCases {}
