package org.xinglin.fhirserver.subject;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.identifier.IdentifierSpelling;

@Configuration(proxyBeanMethods = false)
class SubjectConfig {

    private final ResidentElements elements = ResidentElements.load();

    @Bean
    @Order(CompletionOrder.WHAT_IT_SAYS)
    SubjectCompletion subjectCompletion(FhirStore store) {
        return new SubjectCompletion(elements, new Residents(store));
    }

    @Bean
    SubjectCheck subjectCheck() {
        return new SubjectCheck(elements);
    }

    @Bean
    TransactionSubjects transactionSubjects(FhirStore store, IdentifierSpelling spelling) {
        return new TransactionSubjects(elements, new Residents(store), spelling::apply);
    }
}
