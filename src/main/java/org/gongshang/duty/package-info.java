/** What each region and role owes, counted from what workflow recorded: 责任清单. Writes nothing. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"region", "people", "workflow", "workflow::story", "sheet"})
package org.gongshang.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
