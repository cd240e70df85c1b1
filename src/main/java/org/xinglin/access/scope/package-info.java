/** What a token allows, in SMART's words. */
@NullMarked
package org.xinglin.access.scope;

import org.jspecify.annotations.NullMarked;
