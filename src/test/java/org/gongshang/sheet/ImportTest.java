package org.gongshang.sheet;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ImportTest extends ImportCases {}
