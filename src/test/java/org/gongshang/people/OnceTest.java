package org.gongshang.people;

import org.gongshang.ApplicationTest;

@ApplicationTest
class OnceTest extends OnceCases {}
