package org.xinglin.fhirserver;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** What completes records says when: a unit is converted by a code that may have been added before. */
@AnalyzeClasses(packages = "org.xinglin", importOptions = ImportOption.DoNotIncludeTests.class)
class CompletionOrderTests {

    @ArchTest
    static final ArchRule eachCompletionSaysItsPlace = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .and()
            .haveRawReturnType(assignableTo(RecordCompletion.class))
            .should()
            .beAnnotatedWith(Order.class);
}
