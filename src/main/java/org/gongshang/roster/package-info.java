/** Lists of representatives: 名册. Whoever they name gets an account, a seat and its mandate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people", "council", "sheet"})
package org.gongshang.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
