package org.xinglin.fhirserver.finding;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.RuleCatalogue;
import org.xinglin.fhirserver.refusal.RuleCatalogue.Rule;

/** Writes what is not understood as the answer of {@code $not-recognised}: one {@code item} each. */
@Component
final class FindingParameters {

    private static final String RULE = "not-recognised";

    private final Rule rule;

    FindingParameters(RuleCatalogue rules) {
        this.rule = rules.rule(RULE);
    }

    Parameters of(List<FindingCount> found, Language language) {
        Parameters answer = new Parameters();
        for (FindingCount each : found) {
            ParametersParameterComponent item = answer.addParameter().setName("item");
            add(item, "type", new CodeType(each.type()));
            add(item, "system", each.system() == null ? null : new UriType(each.system()));
            add(item, "code", each.code() == null ? null : new CodeType(each.code()));
            add(item, "text", each.text() == null ? null : new StringType(each.text()));
            add(item, "reason", new CodeType(each.reason()));
            add(item, "count", new IntegerType(each.count()));
            add(item, "first", new InstantType(Date.from(each.first())));
            add(item, "last", new InstantType(Date.from(each.last())));
            add(item, "example", new Reference(each.example()));
            add(item, "suggestion", each.suggestion());
            add(item, "remedy", new StringType(remedy(each.reason(), language)));
        }
        return answer;
    }

    /** What was found by another release may have a reason that this one does not know. */
    private String remedy(String reason, Language language) {
        boolean known = rule.variants() != null && Map.copyOf(rule.variants()).containsKey(reason);
        return rule.in(language, known ? reason : null).remedy();
    }

    private static void add(ParametersParameterComponent item, String name, @Nullable Type value) {
        if (value != null) {
            item.addPart().setName(name).setValue(value);
        }
    }
}
