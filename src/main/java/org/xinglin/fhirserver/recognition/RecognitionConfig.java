package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.Release;

@Configuration(proxyBeanMethods = false)
class RecognitionConfig {

    private final RecognitionRules rules = RecognitionRules.load();

    @Bean
    SystemNames systemNames(Release release) {
        return SystemNames.load(release);
    }

    @Bean
    ConceptWords conceptWords(Release release) {
        return new ConceptWords(release, rules);
    }

    @Bean
    CompletedElements completedElements(
            Release release, ImpliedProfiles profiles, ReleasedMaps maps, ConceptWords words) {
        return new CompletedElements(
                rules, profiles.byCode(), new Vocabularies(release, rules, profiles.byCode(), maps, words));
    }

    @Bean
    @Order(CompletionOrder.WHAT_IT_IS)
    CodingCompletion codingCompletion(
            CompletedElements elements, List<CodeTranslations> translations, SystemNames names, ConceptWords words) {
        return new CodingCompletion(elements, new Meanings(translations, names, words), new Shapes(rules.shapes()));
    }

    @Bean
    @Order(CompletionOrder.WHAT_IT_IS)
    FormNameCompletion formNameCompletion(Forms forms) {
        return new FormNameCompletion(forms);
    }

    @Bean
    Recognition recognition(
            Release release,
            ImpliedProfiles profiles,
            CompletedElements elements,
            SystemNames names,
            ConceptWords words,
            ReleasedMaps maps,
            Forms forms) {
        ConceptLack lack = new ConceptLack(names, words, maps, new WrongCodes(release));
        return new ReleasedRecognition(List.of(
                new KindLacks(profiles, lack, elements, rules.demanded()),
                new RoleLacks(release, rules.completed(), lack, elements),
                new ReadingLacks(rules.readings()),
                new FormLacks(forms),
                new ReferenceLacks(rules.references())));
    }
}
