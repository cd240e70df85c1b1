/** Grading of hypertension and type 2 diabetes, as arithmetic over readings and published rules. */
@NullMarked
package org.xinglin.chronic.domain;

import org.jspecify.annotations.NullMarked;
