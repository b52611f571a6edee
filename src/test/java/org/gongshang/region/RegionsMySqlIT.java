package org.gongshang.region;

import org.gongshang.MySqlTest;

@MySqlTest
class RegionsMySqlIT extends RegionsOnAnyDatabase {}
