/** R4 Subscriptions whose notifications are rows until the receiver has them: {@code docs/decisions/0010-durable-notifications.md}. */
@NullMarked
package org.xinglin.fhirserver.subscription;

import org.jspecify.annotations.NullMarked;
