package org.gongshang.implementation;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ImplementationsTest extends ImplementationsCases {}
