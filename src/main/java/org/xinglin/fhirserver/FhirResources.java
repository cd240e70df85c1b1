package org.xinglin.fhirserver;

import ca.uhn.fhir.rest.server.IResourceProvider;

/**
 * Marks a bean that serves a resource type from elsewhere than the storage: the server offers its HAPI methods and none of the
 * storage's for that type.
 */
public interface FhirResources extends IResourceProvider {}
