/** Accounts, mandates and sign-in; who may see and do what, where. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region"})
package org.gongshang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
