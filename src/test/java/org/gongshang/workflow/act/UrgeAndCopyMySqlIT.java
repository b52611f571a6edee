package org.gongshang.workflow.act;

import org.gongshang.MySqlTest;

@MySqlTest
class UrgeAndCopyMySqlIT extends UrgeAndCopyCases {}
