package org.xinglin.indicator.fhir.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tree of organisations by their numbers, as reach has it (ADR 11). */
@Component
public final class OrganisationTable {

    private static final String NUMBER = """
            SELECT res_id FROM public.hfj_resource
            WHERE res_type = 'Organization' AND fhir_id = ? AND res_deleted_at IS NULL""";

    private static final String CHILDREN = """
            SELECT link.src_resource_id FROM public.hfj_res_link link
            JOIN public.hfj_resource child ON child.res_id = link.src_resource_id AND child.res_deleted_at IS NULL
            WHERE link.src_path = 'Organization.partOf' AND link.target_resource_id = ?""";

    private static final String PARENT = """
            SELECT target_resource_id FROM public.hfj_res_link
            WHERE src_path = 'Organization.partOf' AND src_resource_id = ? AND target_resource_id IS NOT NULL LIMIT 1""";

    private static final String ROOTS = """
            SELECT res_id FROM public.hfj_resource root
            WHERE res_type = 'Organization' AND res_deleted_at IS NULL AND NOT EXISTS (
                SELECT FROM public.hfj_res_link link WHERE link.src_resource_id = root.res_id
                AND link.src_path = 'Organization.partOf' AND link.target_resource_id IS NOT NULL)""";

    private static final String IS_BELOW =
            "SELECT EXISTS (SELECT FROM xinglin.organisation_above WHERE organisation = ? AND ancestor = ANY (?))";

    private static final String BELOW = """
            SELECT fhir_id FROM xinglin.organisation_above JOIN public.hfj_resource ON res_id = organisation
            WHERE ancestor = ? AND res_deleted_at IS NULL""";

    private final JdbcTemplate jdbc;

    OrganisationTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public Optional<Long> number(String id) {
        return jdbc.queryForList(NUMBER, Long.class, id).stream().findFirst();
    }

    /**
     * The id of an organisation.
     *
     * @throws IllegalStateException if there is none of this number
     */
    public String id(long number) {
        return jdbc
                .queryForList("SELECT fhir_id FROM public.hfj_resource WHERE res_id = ?", String.class, number)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No organisation " + number));
    }

    /** Those directly below. */
    public List<Long> children(long organisation) {
        return jdbc.queryForList(CHILDREN, Long.class, organisation);
    }

    public Optional<Long> parent(long organisation) {
        return jdbc.queryForList(PARENT, Long.class, organisation).stream().findFirst();
    }

    /** Those that are below nobody. */
    public List<Long> roots() {
        return jdbc.queryForList(ROOTS, Long.class);
    }

    /** Whether one is among some, or below one of them. */
    public boolean isWithin(long organisation, List<Long> tops) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(IS_BELOW, Boolean.class, organisation, tops.toArray(Long[]::new)));
    }

    /** Ids of an organisation and those below it. */
    public Set<String> below(long organisation) {
        return new HashSet<>(jdbc.queryForList(BELOW, String.class, organisation));
    }
}
