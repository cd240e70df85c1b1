package org.xinglin.constitution.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.UsageContext;
import org.jspecify.annotations.Nullable;
import org.xinglin.constitution.domain.AnswerRange;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.constitution.domain.Contradiction;
import org.xinglin.constitution.domain.Formula;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.constitution.domain.Instrument.Undetermined;
import org.xinglin.constitution.domain.Item;
import org.xinglin.constitution.domain.Item.Count;
import org.xinglin.constitution.domain.Verdict;
import org.xinglin.constitution.domain.VerdictRule;
import org.xinglin.kernel.Canonical;
import org.xinglin.kernel.Sex;

/** Reads an instrument from its Questionnaire, which carries all that scoring needs in extensions of the guide. */
final class InstrumentReader {

    private static final String SCORING = Canonical.definition("constitution-scoring");
    private static final String COUNTS_FOR = Canonical.definition("constitution-item");
    private static final String ITEM_SEX = Canonical.definition("item-sex");
    private static final String INTERVAL = Canonical.definition("assessment-interval");

    /** The Questionnaire's id is the instrument's code with this before it. */
    private static final String ID_PREFIX = "constitution-";

    private final Questionnaire form;
    private final Extension scoring;

    private InstrumentReader(Questionnaire form) {
        this.form = form;
        this.scoring = form.getExtensionByUrl(SCORING);
    }

    static boolean isInstrument(Questionnaire form) {
        return form.hasExtension(SCORING);
    }

    /** @throws RuntimeException if the form's extensions do not make an instrument */
    static Instrument read(Questionnaire form) {
        return new InstrumentReader(form).instrument();
    }

    private Instrument instrument() {
        Map<ConstitutionType, Integer> itemCounts = new EnumMap<>(ConstitutionType.class);
        for (Extension scale : scoring.getExtensionsByUrl("scale")) {
            itemCounts.put(ConstitutionType.of(text(scale, "code")), Integer.parseInt(text(scale, "items")));
        }
        Extension undetermined = scoring.getExtensionByUrl("undetermined");
        return new Instrument(
                form.getIdElement().getIdPart().substring(ID_PREFIX.length()),
                form.getVersion(),
                Formula.of(text(scoring, "formula")),
                range(),
                form.getItem().stream().map(InstrumentReader::item).toList(),
                itemCounts,
                scoring.getExtensionsByUrl("rule").stream()
                        .map(InstrumentReader::rule)
                        .toList(),
                minimumAge(),
                FormPeriod.of(form.getExtensionByUrl(INTERVAL)),
                new Undetermined(text(undetermined, "advice"), FormPeriod.of(undetermined.getExtensionByUrl("again"))),
                scoring.getExtensionsByUrl("contradiction").stream()
                        .map(InstrumentReader::contradiction)
                        .toList());
    }

    private AnswerRange range() {
        List<Integer> offered = form.getItem().stream()
                .flatMap(item -> item.getAnswerOption().stream())
                .map(option -> Integer.valueOf(option.getValueCoding().getCode()))
                .sorted()
                .toList();
        return new AnswerRange(offered.get(0), offered.get(offered.size() - 1));
    }

    private static Item item(QuestionnaireItemComponent item) {
        List<Count> counts = new ArrayList<>();
        for (Extension counted : item.getExtensionsByUrl(COUNTS_FOR)) {
            counts.add(new Count(
                    ConstitutionType.of(text(counted, "scale")), Boolean.parseBoolean(text(counted, "reverse"))));
        }
        Extension sex = item.getExtensionByUrl(ITEM_SEX);
        return new Item(
                item.getLinkId(),
                counts,
                sex == null ? null : sex(sex.getValue().primitiveValue()));
    }

    private static Sex sex(String code) {
        return switch (code) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            default -> throw new IllegalArgumentException("An item for " + code);
        };
    }

    private static VerdictRule rule(Extension rule) {
        return new VerdictRule(
                !text(rule, "kind").equals("balanced"),
                Verdict.of(text(rule, "verdict")),
                bound(rule, "atLeast"),
                bound(rule, "othersBelow"),
                bound(rule, "othersAtMost"));
    }

    private static Contradiction contradiction(Extension contradiction) {
        return new Contradiction(
                contradiction.getExtensionsByUrl("scale").stream()
                        .map(scale -> ConstitutionType.of(scale.getValue().primitiveValue()))
                        .collect(Collectors.toSet()),
                text(contradiction, "advice"));
    }

    private @Nullable Integer minimumAge() {
        for (UsageContext context : form.getUseContext()) {
            if (context.getCode().getCode().equals("age") && context.hasValueRange()) {
                return context.getValueRange().getLow().getValue().intValueExact();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal bound(Element element, String part) {
        Extension bound = element.getExtensionByUrl(part);
        return bound == null ? null : ((DecimalType) bound.getValue()).getValue();
    }

    private static String text(Element element, String part) {
        return element.getExtensionByUrl(part).getValue().primitiveValue();
    }
}
