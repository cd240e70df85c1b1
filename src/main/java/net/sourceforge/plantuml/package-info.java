/** What HAPI FHIR 8.8.0 calls of PlantUML by mistake; the library itself, which draws diagrams, is left out of the server. */
@NullMarked
package net.sourceforge.plantuml;

import org.jspecify.annotations.NullMarked;
