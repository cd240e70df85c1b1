/** What a contract owes, by when, and whether it happened: windows of duties and the records that prove them. */
@NullMarked
package org.xinglin.contract.domain.duty;

import org.jspecify.annotations.NullMarked;
