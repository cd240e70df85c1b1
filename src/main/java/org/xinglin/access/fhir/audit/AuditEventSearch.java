package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinglin.access.audit.AuditQuery;

/** The search parameters that the contract lists for AuditEvent, as conditions on the audit's rows. */
final class AuditEventSearch {

    private static final String ID = "[A-Za-z0-9.-]{1,64}";
    private static final String PATIENT = "Patient";

    /** They are no range; the library would take them for one. */
    private static final Set<ParamPrefixEnum> UNSERVED =
            EnumSet.of(ParamPrefixEnum.NOT_EQUAL, ParamPrefixEnum.APPROXIMATE);

    private final FhirContext context;

    AuditEventSearch(FhirContext context) {
        this.context = context;
    }

    /** A value that cannot be searched for. */
    static final class Unsearchable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unsearchable(String parameter) {
            super(parameter);
        }
    }

    /**
     * @param parameter with its modifier, if it has one
     * @param value alternatives separated by commas
     * @throws Unsearchable if it has a modifier, is a chain, or its value is none
     */
    void add(AuditQuery query, String parameter, String value) {
        List<String> values =
                Arrays.stream(value.split(",")).filter(each -> !each.isBlank()).toList();
        switch (parameter) {
            case "date", "_lastUpdated" -> addDate(query, parameter, value);
            case "_id" ->
                query.and("chain || '-' || number = ANY (?)", values)
                        .and("chain = ANY (?::text[]::bigint[])", chains(values));
            case "patient", "patient:Patient", "subject", "subject:Patient" ->
                query.and(
                        "patients && ?",
                        values.stream().map(each -> id(parameter, each)).toList());
            case "agent" -> addAgents(query, values);
            case "entity" -> addRecords(query, parameter, values);
            case "type" -> query.and("CASE kind WHEN 'login' THEN '110114' ELSE kind END = ANY (?)", codes(values));
            case "subtype" ->
                query.and("CASE kind WHEN 'login' THEN '110122' ELSE interaction END = ANY (?)", codes(values));
            case "action" -> query.and("action = ANY (?)", codes(values));
            case "outcome" -> addOutcomes(query, codes(values));
            // What observed is this server, which is no resource; and nobody labels an AuditEvent.
            case "source", "_security" -> query.nothing();
            default -> throw new Unsearchable(parameter);
        }
    }

    private void addDate(AuditQuery query, String parameter, String value) {
        List<String> alternatives = new ArrayList<>();
        List<Object> moments = new ArrayList<>();
        for (String one : value.split(",")) {
            DateParam date = new DateParam();
            try {
                date.setValueAsQueryToken(context, parameter, null, one);
                if (date.getPrefix() != null && UNSERVED.contains(date.getPrefix())) {
                    throw new Unsearchable(parameter);
                }
                DateRangeParam range = new DateRangeParam(date);
                Date from = range.getLowerBoundAsInstant();
                Date to = range.getUpperBoundAsInstant();
                String lower = from == null ? "" : "recorded >= ?";
                String upper = to == null ? "" : "recorded < ?";
                alternatives.add(lower + (from != null && to != null ? " AND " : "") + upper);
                if (from != null) {
                    moments.add(from.toInstant());
                }
                if (to != null) {
                    // The library's bound is the last millisecond of what is meant.
                    moments.add(to.toInstant().plusMillis(1));
                }
            } catch (RuntimeException e) {
                throw new Unsearchable(parameter);
            }
        }
        query.and(String.join(" OR ", alternatives), moments.toArray());
    }

    private static void addAgents(AuditQuery query, List<String> values) {
        List<String> people = values.stream()
                .filter(each -> each.contains("/"))
                .map(each -> each.replaceAll("^.*/([A-Za-z]+/" + ID + ")$", "$1"))
                .toList();
        List<String> names = values.stream().filter(each -> !each.contains("/")).toList();
        query.and(
                "fhir_user = ANY (?) OR client = ANY (?) OR login = ANY (?) OR split_part(fhir_user, '/', 2) = ANY (?)",
                people,
                names,
                names,
                names);
    }

    private static void addRecords(AuditQuery query, String parameter, List<String> values) {
        List<String> records = values.stream()
                .map(each -> each.replaceAll("^.*/([A-Za-z]+/" + ID + ")$", "$1"))
                .toList();
        if (records.stream().anyMatch(each -> !each.matches("[A-Za-z]+/" + ID + "(/_history/.*)?"))) {
            throw new Unsearchable(parameter);
        }
        List<String> patients = records.stream()
                .filter(each -> each.startsWith(PATIENT + "/"))
                .map(each -> each.split("/")[1])
                .toList();
        query.and(
                "split_part(what, '/_history/', 1) = ANY (?) OR what = ANY (?) OR patients && ?",
                records,
                records,
                patients);
    }

    private static void addOutcomes(AuditQuery query, List<String> codes) {
        if (!Set.of("0", "4", "8", "12").containsAll(codes)) {
            throw new Unsearchable("outcome");
        }
        boolean refused = !codes.contains("0");
        query.and("outcome = ANY (?::text[]::smallint[])" + (refused ? " AND outcome > 0" : ""), codes);
    }

    /** Of {@code system|code} the code: each column has codes of one system. */
    private static List<String> codes(List<String> values) {
        return values.stream()
                .map(each -> each.substring(each.indexOf('|') + 1))
                .toList();
    }

    private static List<String> chains(List<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("\\d{1,18}-\\d{1,18}"))
                .map(id -> id.substring(0, id.indexOf('-')))
                .toList();
    }

    private static String id(String parameter, String value) {
        String id = value.substring(value.lastIndexOf('/') + 1);
        boolean ofPatient = !value.contains("/") || value.matches("(.*/)?" + PATIENT + "/" + ID);
        if (!ofPatient || !id.matches(ID)) {
            throw new Unsearchable(parameter);
        }
        return id;
    }
}
