package org.gongshang.workflow.variant;

import org.gongshang.ApplicationTest;

@ApplicationTest
class VariantsTest extends VariantsCases {}
