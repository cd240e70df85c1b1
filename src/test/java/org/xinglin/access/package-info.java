@NullMarked
package org.xinglin.access;

import org.jspecify.annotations.NullMarked;
