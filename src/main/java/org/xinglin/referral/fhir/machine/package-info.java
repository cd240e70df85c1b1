/** The machine held at every write of a task: who moves it, what that needs, and what may change beside. */
@NullMarked
package org.xinglin.referral.fhir.machine;

import org.jspecify.annotations.NullMarked;
