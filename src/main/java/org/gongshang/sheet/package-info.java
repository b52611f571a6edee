/** Tables that people upload: read, checked row by row, taken over in chunks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people"})
package org.gongshang.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
