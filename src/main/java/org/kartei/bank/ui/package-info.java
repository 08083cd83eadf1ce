/** The page of bank statements: what came in, what for, and what is done with it. */
@NullMarked
package org.kartei.bank.ui;

import org.jspecify.annotations.NullMarked;
