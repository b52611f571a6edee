package org.gongshang.sheet;

import java.util.function.BooleanSupplier;

/**
 * A node at work on an import. Another takes the import over when nothing has been heard of it for
 * a while.
 *
 * @param name of the node, another one after each start
 * @param running whether the node is not about to stop
 */
record Worker(String name, BooleanSupplier running) {

  boolean goesOn() {
    return running.getAsBoolean();
  }
}
