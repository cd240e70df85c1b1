/** Who there is: programs and people, as the operator's file names them. */
@NullMarked
package org.xinglin.access.registry;

import org.jspecify.annotations.NullMarked;
