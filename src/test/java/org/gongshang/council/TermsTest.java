package org.gongshang.council;

import org.gongshang.ApplicationTest;
import org.gongshang.division.Sandbox;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class TermsTest extends TermsCases {}
