package org.xinglin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What rule data say is applied. The readers refuse what they do not know; here each value that they read is asked for by
 * somebody. What nobody asks for is a rule that is published and not kept.
 */
class AppliedRuleDataTests {

    private static final List<String> DATA = List.of(
            "org.xinglin.chronic.domain.PolicySet",
            "org.xinglin.chronic.domain.Plausibility",
            "org.xinglin.chronic.domain.RiskRules",
            "org.xinglin.chronic.domain.LabelScheme",
            "org.xinglin.chronic.fhir.ReadingCodes",
            "org.xinglin.referral.domain.recognition.RecognitionRules",
            "org.xinglin.contract.domain.ContractRules",
            "org.xinglin.constitution.domain.Instrument");

    /** Words about the data, for who reads the guide, which shows them as they are published. */
    private static final Set<String> FOR_READERS = Set.of(
            "Words.zh",
            "Words.en",
            "PolicySet.title",
            "Plausibility.title",
            "RiskRules.title",
            "LabelScheme.title",
            "ReadingCodes.title",
            "Rule.note",
            "RiskFactor.zh",
            "RiskFactor.en",
            "Row.zh",
            "Row.en",
            "RiskRules.id",
            "RiskRules.codes",
            "Plausibility.id",
            "Plausibility.limitsRule",
            "Limits.unit",
            "Conversion.rule",
            "Visits.rule",
            "RecognitionRules.title",
            "RecognitionRule.zh",
            "RecognitionRule.en",
            "RecognitionRule.note",
            "ContractRules.id",
            "ContractRules.version",
            "ContractRules.title",
            "ContractRules.sources",
            "Origin.id",
            "Origin.title",
            "Origin.document",
            "Grounds.id",
            "Grounds.zh",
            "Grounds.en",
            "Grounds.sources",
            "Grounds.status",
            "Renewal.rule",
            "TeamSize.rule",
            "Length.rule",
            "Reminder.rule",
            "ReadingCodes.id",
            "ReadingCodes.version",
            "ReadingCodes.sources",
            "ReadingCodes.rule");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.xinglin");

    @Test
    void eachValueThatIsReadIsAskedFor() throws ClassNotFoundException {
        Set<Class<?>> records = new LinkedHashSet<>();
        for (String data : DATA) {
            collect(Class.forName(data), records);
        }

        assertThat(records.stream()
                        .flatMap(read -> Stream.of(read.getRecordComponents())
                                .map(RecordComponent::getName)
                                .filter(component -> !isAskedFor(OURS.get(read), component))
                                .map(component -> read.getSimpleName() + "." + component)))
                .as("read, and applied by nobody")
                .containsExactlyInAnyOrderElementsOf(FOR_READERS);
    }

    /** A record, and all that its components are made of. */
    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> read
                && read.isRecord()
                && read.getName().startsWith("org.xinglin")
                && records.add(read)) {
            for (RecordComponent component : read.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    /** By its accessor, or by a method of the record; not by what only keeps it. */
    private static boolean isAskedFor(JavaClass read, String component) {
        List<String> keeping = List.of(component, "<init>", "equals", "hashCode", "toString");
        Stream<? extends JavaAccess<?>> accesses = Stream.concat(
                read.getField(component).getAccessesToSelf().stream(),
                read.getMethod(component).getAccessesToSelf().stream());
        return accesses.map(JavaAccess::getOrigin)
                .anyMatch(by -> !(by.getOwner().equals(read) && keeping.contains(by.getName())));
    }
}
