package org.gongshang.notice;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ObjectionsTest extends ObjectionsCases {}
