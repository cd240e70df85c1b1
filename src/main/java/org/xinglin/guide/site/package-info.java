/** The guide as pages: Markdown, templates, menu, search. Knows nothing of FHIR. */
@NullMarked
package org.xinglin.guide.site;

import org.jspecify.annotations.NullMarked;
