package org.xinglin.constitution.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.UsageContext;
import org.xinglin.constitution.domain.Advice;
import org.xinglin.constitution.domain.AdviceBook;
import org.xinglin.constitution.domain.AdviceConflict;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.fhirserver.Release;
import org.xinglin.kernel.Canonical;

/** Reads the release's advice from its PlanDefinitions, one for each constitution. */
final class AdviceReader {

    private static final String CONFLICT = Canonical.definition("advice-conflict");

    private final Map<ConstitutionType, List<Advice>> advice = new EnumMap<>(ConstitutionType.class);
    private final Map<ConstitutionType, String> cautions = new EnumMap<>(ConstitutionType.class);
    private final Set<AdviceConflict> conflicts = new LinkedHashSet<>();

    private AdviceReader() {}

    static AdviceBook read(Release release) {
        AdviceReader reader = new AdviceReader();
        release.all(PlanDefinition.class).forEach(reader::read);
        return new AdviceBook(reader.advice, reader.cautions, new ArrayList<>(reader.conflicts));
    }

    private void read(PlanDefinition plan) {
        for (UsageContext context : plan.getUseContext()) {
            if (context.hasValueCodeableConcept()
                    && Ig.TYPE.equals(context.getValueCodeableConcept()
                            .getCodingFirstRep()
                            .getSystem())) {
                read(
                        plan,
                        ConstitutionType.of(context.getValueCodeableConcept()
                                .getCodingFirstRep()
                                .getCode()));
            }
        }
    }

    private void read(PlanDefinition plan, ConstitutionType type) {
        advice.put(
                type,
                plan.getAction().stream()
                        .map(action -> new Advice(
                                type,
                                action.getCodeFirstRep().getCodingFirstRep().getCode(),
                                action.getTitle(),
                                text(action)))
                        .toList());
        if (plan.hasUsage()) {
            cautions.put(type, plan.getUsage());
        }
        for (Extension conflict : plan.getExtensionsByUrl(CONFLICT)) {
            conflicts.add(new AdviceConflict(
                    Set.of(type, ConstitutionType.of(text(conflict, "with"))),
                    text(conflict, "category"),
                    text(conflict, "reason")));
        }
    }

    /** The advice with the acupoints that it names. */
    private static String text(PlanDefinitionActionComponent action) {
        StringBuilder text = new StringBuilder(action.getDescription());
        for (PlanDefinitionActionComponent point : action.getAction()) {
            text.append('\n')
                    .append(point.getTitle())
                    .append("（")
                    .append(point.getPrefix())
                    .append("）\n")
                    .append(point.getDescription());
        }
        return text.toString();
    }

    private static String text(Extension extension, String part) {
        return extension.getExtensionByUrl(part).getValue().primitiveValue();
    }
}
