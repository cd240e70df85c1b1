/** What apps are let in with: launches, consents, codes, and refresh tokens that turn over. */
@NullMarked
package org.xinglin.access.signin.grant;

import org.jspecify.annotations.NullMarked;
