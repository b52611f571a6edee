package org.gongshang.council;

import org.gongshang.ApplicationTest;

@ApplicationTest
class EnrolmentsTest extends EnrolmentsCases {}
