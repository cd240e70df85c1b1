/** Valid records, damaged at random: whatever comes, the server answers in form, stores all of it or nothing. */
@NullMarked
package org.xinglin.fuzz;

import org.jspecify.annotations.NullMarked;
