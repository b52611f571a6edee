package org.gongshang.ballot;

import org.gongshang.ApplicationTest;

@ApplicationTest
class SecrecyTest extends SecrecyCases {}
