package org.gongshang.api;

import org.gongshang.ApplicationTest;

@ApplicationTest
class RaceTest extends Race {}
