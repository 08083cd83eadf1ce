/**
 * How the school's documents look and what they say besides the facts: logo, colour and texts that managers set, valid from a day
 * on. Whoever prints a document asks here; whoever prints a kind of them also says what one looks like before there is any.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "security", "history", "printing", "shell"})
package org.kartei.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
