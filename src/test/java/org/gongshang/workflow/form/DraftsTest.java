package org.gongshang.workflow.form;

import org.gongshang.ApplicationTest;

@ApplicationTest
class DraftsTest extends DraftsCases {}
