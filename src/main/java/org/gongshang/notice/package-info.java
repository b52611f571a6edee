/** Public notices and the objections to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people", "message", "file", "workflow"})
package org.gongshang.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
