package org.gongshang.workflow.engine;

import org.gongshang.ApplicationTest;

@ApplicationTest
class InboxDriftTest extends InboxDriftCases {}
