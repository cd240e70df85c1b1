package org.xinglin.referral.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Canonical;

/** What the server itself keeps on the task of a request, in extensions that clients do not write. */
public final class TaskMarks {

    public static final String MILESTONE = Canonical.definition("milestone");
    public static final String NEXT_STEP_DUE = Canonical.definition("next-step-due");
    public static final String PERFORMING = Canonical.definition("performing-organization");
    public static final String REQUESTING = Canonical.definition("requesting-organization");
    public static final String KIND = Canonical.definition("request-kind");

    /** All of them. */
    public static final List<String> ALL = List.of(MILESTONE, NEXT_STEP_DUE, PERFORMING, REQUESTING, KIND);

    private static final String INSTANT = "instant";
    private static final String ORGANIZATION = "organization";

    private TaskMarks() {}

    /**
     * Says that a step was taken.
     *
     * @param code a business status, else a state
     * @param organization the address of the organisation that took it; null where it is unknown
     * @param reported when it was, where that was told later; null else
     */
    public static void reached(
            Task task, String code, Instant now, @Nullable String organization, @Nullable BaseDateTimeType reported) {
        Extension milestone = task.addExtension().setUrl(MILESTONE);
        milestone.addExtension("code", new CodeType(code));
        milestone.addExtension(INSTANT, new InstantType(Date.from(now)));
        if (organization != null) {
            milestone.addExtension(ORGANIZATION, new Reference(organization));
        }
        if (reported != null) {
            milestone.addExtension("reported", (Type) reported);
        }
    }

    /** Says which organisation took the last step, where that is not said yet. */
    public static void lastBy(Task task, @Nullable String organization) {
        List<Extension> milestones = task.getExtensionsByUrl(MILESTONE);
        if (organization != null && !milestones.isEmpty()) {
            Extension last = milestones.get(milestones.size() - 1);
            if (!last.hasExtension(ORGANIZATION)) {
                last.addExtension(ORGANIZATION, new Reference(organization));
            }
        }
    }

    /** Carries over what is stored, whatever the sender says. */
    public static void carry(Task stored, Task sent) {
        sent.getExtension().removeIf(each -> ALL.contains(each.getUrl()));
        stored.getExtension().stream()
                .filter(each -> ALL.contains(each.getUrl()))
                .forEach(each -> sent.addExtension(each.copy()));
    }

    /** When the task was first told of. */
    public static Optional<Instant> began(Task task) {
        return task.getExtensionsByUrl(MILESTONE).stream()
                .findFirst()
                .flatMap(first -> instant(first.getExtensionByUrl(INSTANT)));
    }

    /** When a step was reached last that has one of these codes. */
    public static Optional<Instant> reached(Task task, Set<String> codes) {
        return task.getExtensionsByUrl(MILESTONE).stream()
                .filter(milestone -> Stream.ofNullable(milestone.getExtensionByUrl("code"))
                        .map(Extension::getValue)
                        .anyMatch(code -> code != null && codes.contains(code.primitiveValue())))
                .flatMap(milestone -> instant(milestone.getExtensionByUrl(INSTANT)).stream())
                .reduce((former, latter) -> latter);
    }

    private static Optional<Instant> instant(@Nullable Extension extension) {
        return Optional.ofNullable(extension)
                .map(Extension::getValue)
                .filter(InstantType.class::isInstance)
                .map(value -> ((InstantType) value).getValue())
                .map(Date::toInstant);
    }

    /** By when the next step is due, as the task says. */
    public static Optional<Instant> due(Task task) {
        return instant(task.getExtensionByUrl(NEXT_STEP_DUE));
    }

    public static void due(Task task, Instant at) {
        put(task, NEXT_STEP_DUE, new InstantType(Date.from(at)));
    }

    /** The address of an organisation, by one of the extensions. */
    public static Optional<String> organization(Task task, String url) {
        return Optional.ofNullable(task.getExtensionByUrl(url))
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReference());
    }

    public static Optional<String> kind(Task task) {
        return Optional.ofNullable(task.getExtensionByUrl(KIND))
                .map(Extension::getValue)
                .filter(CodeType.class::isInstance)
                .map(value -> ((CodeType) value).getValue());
    }

    /** Puts one value in the place of what stands there; null takes it away. */
    public static void put(Task task, String url, @Nullable Type value) {
        task.getExtension().removeIf(each -> url.equals(each.getUrl()));
        if (value != null) {
            task.addExtension(url, value);
        }
    }
}
