/** The bench: stock HAPI and Xinglin side by side ({@code bin/bench servers}). */
@NullMarked
package org.xinglin.bench;

import org.jspecify.annotations.NullMarked;
