/** Packages, contracts and their rules as values: what may be signed, for how long, and what may become of it. */
@NullMarked
package org.xinglin.contract.domain;

import org.jspecify.annotations.NullMarked;
