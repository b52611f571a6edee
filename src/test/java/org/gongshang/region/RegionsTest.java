package org.gongshang.region;

import org.gongshang.ApplicationTest;

@ApplicationTest
class RegionsTest extends RegionsOnAnyDatabase {}
