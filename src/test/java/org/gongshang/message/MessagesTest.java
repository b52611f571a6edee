package org.gongshang.message;

import org.gongshang.ApplicationTest;

@ApplicationTest
class MessagesTest extends MessagesCases {}
