package org.gongshang;

@ApplicationTest
class StartTest extends StartCases {}
