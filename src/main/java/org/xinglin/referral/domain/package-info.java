/** The machine of request tasks, as published: which moves there are, who may make them, and what they need. */
@NullMarked
package org.xinglin.referral.domain;

import org.jspecify.annotations.NullMarked;
