/** Staff accounts, roles, sign-in with lock-out and the current user. Every service method of the application is guarded with these roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing"})
package org.kartei.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
