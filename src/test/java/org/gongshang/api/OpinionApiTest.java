package org.gongshang.api;

import org.gongshang.ApplicationTest;

@ApplicationTest
class OpinionApiTest extends OpinionApiCases {}
