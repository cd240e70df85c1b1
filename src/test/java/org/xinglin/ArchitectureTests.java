package org.xinglin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.xinglin.fhirserver.ClockConfig;
import org.xinglin.fhirserver.CountyZone;

/** The walls inside the rooms (invariants 2 to 7 of {@code docs/architecture.md}). */
@AnalyzeClasses(packages = "org.xinglin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule hapiJpaStaysInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinglin.fhirserver..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.jpa..");

    @ArchTest
    static final ArchRule fhirVocabularyStopsAtTheAdapters = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.xinglin.acceptance..",
                    "org.xinglin.fhirserver..",
                    "org.xinglin.derivation..",
                    "org.xinglin.*.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..");

    @ArchTest
    static final ArchRule domainsKnowNoFramework = classes()
            .that()
            .resideInAPackage("org.xinglin.*.domain..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.xinglin.kernel..", "org.xinglin.*.domain..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule concernsOfTheFhirServerFormNoCircle =
            slices().matching("org.xinglin.fhirserver.(*)..").should().beFreeOfCycles();

    /** They fail where an element has no value, but an extension that says why; {@code getActiveElement().getValue()} does not. */
    @ArchTest
    static final ArchRule noElementIsReadAsAPrimitive = noClasses()
            .that()
            .resideOutsideOfPackages("org.xinglin.guide..", "org.xinglin.acceptance..")
            .should()
            .callMethodWhere(describe(
                    "a getter of an element reads it as a primitive boolean",
                    call -> call.getTargetOwner().getPackageName().equals("org.hl7.fhir.r4.model")
                            && call.getName().startsWith("get")
                            && call.getTarget().getRawReturnType().isEquivalentTo(boolean.class)));

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule thereIsOneClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ClockConfig.class.getName())
            .should()
            .callMethod(Clock.class, "system", ZoneId.class)
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule daysAreTheCountys = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CountyZone.class.getName())
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "setDefault", TimeZone.class)
            .orShould()
            .callMethod(Calendar.class, "getInstance")
            .orShould()
            .callConstructor(GregorianCalendar.class);

    @ArchTest
    static final ArchRule namesAreTheFieldsOwn = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..helper..");

    @ArchTest
    static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule oneWayToLog = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nobodyPublishesIntoForeignPackages =
            classes().should(com.tngtech.archunit.lang.conditions.ArchConditions.be(resideInAPackage("org.xinglin..")));
}
