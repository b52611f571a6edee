/** Messages to people, written in the transaction that causes them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people"})
package org.gongshang.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
