@NullMarked
package org.kartei.accounting.ui;

import org.jspecify.annotations.NullMarked;
