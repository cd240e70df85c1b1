/** The authorisation matrix of the guide, executed. */
@NullMarked
package org.xinglin.access.matrix;

import org.jspecify.annotations.NullMarked;
