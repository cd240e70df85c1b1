/** The main job, played end to end by those who use it. */
@NullMarked
package org.xinglin.journey;

import org.jspecify.annotations.NullMarked;
