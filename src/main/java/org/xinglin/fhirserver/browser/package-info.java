/** What a person sees who opens an address of the server in a browser: pages without scripts, for the same answers. */
@NullMarked
package org.xinglin.fhirserver.browser;

import org.jspecify.annotations.NullMarked;
