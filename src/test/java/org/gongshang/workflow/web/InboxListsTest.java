package org.gongshang.workflow.web;

import org.gongshang.ApplicationTest;

@ApplicationTest
class InboxListsTest extends InboxListsCases {}
