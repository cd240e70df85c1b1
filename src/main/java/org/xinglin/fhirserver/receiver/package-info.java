/** To which addresses the server sends what somebody has subscribed to, and that it is connected to those and no other. */
@NullMarked
package org.xinglin.fhirserver.receiver;

import org.jspecify.annotations.NullMarked;
