/** Business buildings, parks and markets as platforms of their own in a region: 楼宇, 园区. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people", "workflow", "council"})
package org.gongshang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
