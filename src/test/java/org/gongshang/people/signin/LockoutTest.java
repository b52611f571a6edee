package org.gongshang.people.signin;

import org.gongshang.ApplicationTest;

@ApplicationTest
class LockoutTest extends LockoutCases {}
