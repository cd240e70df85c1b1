package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.refusal.RuleCatalogue.Rule;
import org.xinglin.fhirserver.refusal.RuleCatalogue.Texts;
import org.xinglin.kernel.Canonical;

/**
 * Writes OperationOutcomes in the form the contract promises (row "Errors"): rule key in {@code details.coding}, text
 * and remedy in the reader's language, location in {@code expression}, found and expected in {@code diagnostics}.
 */
@Component
public final class Outcomes {

    public static final String RULE_SYSTEM = Canonical.codeSystem("xinglin-rule");

    private static final int LONGEST_VALUE_SHOWN = 300;

    /** What would be right may be a list of codes, or a value to paste. */
    private static final int LONGEST_EXPECTATION_SHOWN = 2_000;

    private final RuleCatalogue catalogue;
    private final UntranslatedTexts untranslated;

    public Outcomes(RuleCatalogue catalogue, UntranslatedTexts untranslated) {
        this.catalogue = catalogue;
        this.untranslated = untranslated;
    }

    public OperationOutcome outcome(Language language, List<Issue> issues) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setLanguage(language == Language.ZH ? "zh-CN" : "en");
        issues.forEach(issue -> outcome.addIssue(write(language, issue)));
        return outcome;
    }

    public OperationOutcome outcome(Language language, Issue issue) {
        return outcome(language, List.of(issue));
    }

    /** The text of a rule, with its remedy. */
    public String text(Language language, String rule) {
        return outcome(language, Issue.error(rule))
                .getIssueFirstRep()
                .getDetails()
                .getText();
    }

    /** 400: what is asked for is not offered, or says nothing. */
    public InvalidRequestException badRequest(Language language, Issue issue) {
        return new InvalidRequestException(issue.rule(), outcome(language, issue));
    }

    /** 422: what was sent breaks a rule. */
    public UnprocessableEntityException unprocessable(Language language, Issue issue) {
        return new UnprocessableEntityException(issue.rule(), outcome(language, issue));
    }

    private OperationOutcomeIssueComponent write(Language language, Issue issue) {
        boolean catalogued = catalogue.keys().contains(issue.rule());
        Rule rule = catalogue.rule(catalogued ? issue.rule() : "invariant-failed");
        Texts texts = rule.in(language, issue.variant());
        String text = issue.text() == null ? texts.text() : issue.text();
        OperationOutcomeIssueComponent written = new OperationOutcomeIssueComponent();
        written.setSeverity(issue.severity());
        written.setCode(IssueType.fromCode(rule.type()));
        // An invariant's own text ends with its remedy.
        written.getDetails().setText((sentence(language, text) + (catalogued ? texts.remedy() : "")).strip());
        written.getDetails().addCoding().setSystem(RULE_SYSTEM).setCode(issue.rule());
        issue.expressions().forEach(written::addExpression);
        String diagnostics = diagnostics(language, issue);
        if (!diagnostics.isEmpty()) {
            written.setDiagnostics(diagnostics);
        }
        if (language == Language.ZH && issue.untranslated() != null) {
            untranslated.shown(issue.untranslated());
        }
        return written;
    }

    private static String diagnostics(Language language, Issue issue) {
        StringBuilder line = new StringBuilder();
        if (issue.found() != null) {
            line.append(language == Language.ZH ? "实际：" : "Found: ")
                    .append(shortened(issue.found(), LONGEST_VALUE_SHOWN));
        }
        if (issue.expected() != null) {
            if (line.length() > 0) {
                line.append(language == Language.ZH ? "；" : "; ");
            }
            line.append(language == Language.ZH ? "期望：" : "Expected: ")
                    .append(shortened(issue.expected(), LONGEST_EXPECTATION_SHOWN));
        }
        return line.toString();
    }

    /** A text that another may follow: ended by a full stop, if it has no end of its own. */
    private static String sentence(Language language, String text) {
        boolean ended = text.matches("(?s).*[.。!！?？]\\s*");
        return language == Language.ZH ? text + (ended ? "" : "。") : text + (ended ? " " : ". ");
    }

    private static String shortened(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
        return value.substring(0, end) + "…";
    }
}
