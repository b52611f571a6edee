package org.gongshang.opinion;

import org.gongshang.ApplicationTest;

@ApplicationTest
class OpinionRoundTest extends OpinionRoundCases {}
