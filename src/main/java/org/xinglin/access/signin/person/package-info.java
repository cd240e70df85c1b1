/** Who somebody is: password, second factor, lock after failures, and the session of their browser. */
@NullMarked
package org.xinglin.access.signin.person;

import org.jspecify.annotations.NullMarked;
