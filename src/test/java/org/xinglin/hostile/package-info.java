/** What attackers, broken clients and systems of another age send: refused in form, and nothing of it stored. */
@NullMarked
package org.xinglin.hostile;

import org.jspecify.annotations.NullMarked;
