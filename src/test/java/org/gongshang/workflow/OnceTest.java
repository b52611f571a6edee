package org.gongshang.workflow;

import org.gongshang.ApplicationTest;

@ApplicationTest
class OnceTest extends OnceCases {}
