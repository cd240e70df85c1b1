package org.xinglin.fhirserver;

import org.jspecify.annotations.Nullable;

/**
 * A day that a resource carries has come, or a moment: see {@link Days}.
 *
 * @param kind which of its days; it must stay the same between releases
 * @param type the resource's type
 * @param id its id, without type and version
 * @param patient the id of the resident whom the resource is about; null where it is about none
 */
public record DayReached(
        String kind, String type, String id, @Nullable String patient) implements Occurrence {}
