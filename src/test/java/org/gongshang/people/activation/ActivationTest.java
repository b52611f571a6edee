package org.gongshang.people.activation;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ActivationTest extends ActivationCases {}
