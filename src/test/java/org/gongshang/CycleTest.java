package org.gongshang;

@ApplicationTest
class CycleTest extends CycleCases {}
