/** How pages are drawn: words in two languages, dates, the frame around each page, and errors. */
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"region", "people", "message"})
package org.gongshang.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
