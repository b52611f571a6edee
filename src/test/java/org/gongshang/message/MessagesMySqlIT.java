package org.gongshang.message;

import org.gongshang.MySqlTest;

@MySqlTest
class MessagesMySqlIT extends MessagesCases {}
