package org.gongshang.workflow;

import org.gongshang.ApplicationTest;

@ApplicationTest
class InboxTest extends InboxCases {}
