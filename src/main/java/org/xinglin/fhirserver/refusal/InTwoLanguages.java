package org.xinglin.fhirserver.refusal;

/** The same sentence, with the same gaps, for either reader. */
public record InTwoLanguages(String zh, String en) {

    public TextTemplate in(Language language) {
        return TextTemplate.of(language == Language.ZH ? zh : en);
    }
}
