package org.gongshang.division;

import org.gongshang.ApplicationTest;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class OwnershipTest extends OwnershipCases {}
