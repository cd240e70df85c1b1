/** Tokens: given to programs, signed, kept, taken back; and asked for by whatever is not for everybody. */
@NullMarked
package org.xinglin.access.token;

import org.jspecify.annotations.NullMarked;
