/** Attachments and generated documents. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people"})
package org.gongshang.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
