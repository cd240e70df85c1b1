package org.xinglin.access.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.scope.PurposesOfUse;
import org.xinglin.fhirserver.ConsentedReach.Rule;

/**
 * What a consent says, provision by provision (FHIR R4, Consent). Where this server does not keep a condition, it opens nothing
 * and withholds too much: a permit by {@code code}, {@code data} or {@code dataPeriod} is none, a denial holds without them; what a
 * provision permits below one that denies is not read. A permit for purposes is one for those alone, and one for purposes that nobody
 * knows is none; a denial holds whatever the purpose.
 */
final class ConsentRules {

    private static final String ORGANISATION = "Organization";
    private static final String TYPES = "http://hl7.org/fhir/resource-types";

    private ConsentRules() {}

    static List<Rule> of(Consent consent) {
        List<Rule> rules = new ArrayList<>();
        ProvisionComponent outer = consent.getProvision();
        if (outer.getType() == ConsentProvisionType.PERMIT && isKept(outer)) {
            rules.add(rule(outer, outer, true));
        }
        addDenials(outer, outer, rules);
        return rules;
    }

    /** @param outer whose actors count where a provision names none */
    private static void addDenials(ProvisionComponent provision, ProvisionComponent outer, List<Rule> rules) {
        if (provision.getType() == ConsentProvisionType.DENY) {
            rules.add(rule(provision, provision.hasActor() ? provision : outer, false));
        }
        provision.getProvision().forEach(inner -> addDenials(inner, provision.hasActor() ? provision : outer, rules));
    }

    /** A type that nobody can name by a code is none; if that leaves none, nothing is opened. */
    private static boolean isKept(ProvisionComponent provision) {
        return !provision.hasCode()
                && !provision.hasData()
                && !provision.hasDataPeriod()
                && !organisations(provision).isEmpty()
                && (!provision.hasClass_() || !types(provision).isEmpty())
                && (!provision.hasPurpose() || !purposes(provision).isEmpty());
    }

    private static Rule rule(ProvisionComponent provision, ProvisionComponent whose, boolean permits) {
        Period period = provision.getPeriod();
        return new Rule(
                permits,
                organisations(whose),
                types(provision),
                provision.getSecurityLabel().stream()
                        .filter(Coding::hasCode)
                        .map(Coding::getCode)
                        .collect(Collectors.toUnmodifiableSet()),
                purposes(provision),
                period.hasStart() ? period.getStart().toInstant() : null,
                end(period.getEndElement()));
    }

    private static Set<String> organisations(ProvisionComponent provision) {
        return provision.getActor().stream()
                .map(actor -> actor.getReference().getReferenceElement())
                .filter(id -> ORGANISATION.equals(id.getResourceType()) && id.hasIdPart())
                .map(id -> id.getIdPart())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> purposes(ProvisionComponent provision) {
        return provision.getPurpose().stream()
                .filter(coding -> PurposesOfUse.released().isKnown(coding.getSystem(), coding.getCode()))
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> types(ProvisionComponent provision) {
        return provision.getClass_().stream()
                .filter(coding -> coding.hasCode() && (!coding.hasSystem() || TYPES.equals(coding.getSystem())))
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A period includes its last day, month or year (FHIR R4, Period). */
    private static @Nullable Instant end(DateTimeType last) {
        if (!last.hasValue()) {
            return null;
        }
        DateTimeType next = last.copy();
        TemporalPrecisionEnum precision = last.getPrecision();
        next.add(
                precision == TemporalPrecisionEnum.YEAR
                        ? Calendar.YEAR
                        : precision == TemporalPrecisionEnum.MONTH
                                ? Calendar.MONTH
                                : precision == TemporalPrecisionEnum.DAY ? Calendar.DATE : Calendar.SECOND,
                1);
        return next.getValue().toInstant();
    }
}
