/** What a FHIR request leaves in the audit, and the audit served as AuditEvent (IHE Basic Audit Log Patterns). */
@NullMarked
package org.xinglin.access.fhir.audit;

import org.jspecify.annotations.NullMarked;
