package org.xinglin.contract.fhir.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.contract.fhir.MergedResidents;

/** Table {@code xinglin.merged_resident}. Joins the transaction of its caller. A circle of records is walked once. */
@Component
final class MergedTable implements MergedResidents {

    private static final String REPLACED = """
            WITH RECURSIVE merged (replaced, since) AS (
                SELECT replaced, since FROM xinglin.merged_resident WHERE survivor = ?
                UNION
                SELECT before.replaced, before.since FROM merged
                JOIN xinglin.merged_resident before ON before.survivor = merged.replaced
            )
            SELECT replaced, max(since) FROM merged WHERE replaced <> ? GROUP BY replaced ORDER BY replaced""";

    private static final String SURVIVOR = """
            WITH RECURSIVE place (patient) AS (
                SELECT survivor FROM xinglin.merged_resident WHERE replaced = ?
                UNION
                SELECT survivor FROM place JOIN xinglin.merged_resident ON replaced = place.patient
            )
            SELECT patient FROM place WHERE NOT EXISTS (
                SELECT FROM xinglin.merged_resident WHERE replaced = place.patient)""";

    private static final String KEEP = """
            INSERT INTO xinglin.merged_resident (replaced, survivor, since) VALUES (?, ?, ?)
            ON CONFLICT (replaced) DO UPDATE SET survivor = excluded.survivor""";

    private final JdbcTemplate jdbc;

    MergedTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<Merged> replacedBy(String survivor) {
        return jdbc.query(
                REPLACED,
                (row, number) -> new Merged(row.getString(1), row.getObject(2, LocalDate.class)),
                survivor,
                survivor);
    }

    @Override
    public Optional<String> survivorOf(String patient) {
        return jdbc.queryForList(SURVIVOR, String.class, patient).stream().findFirst();
    }

    /** @param since of a record that was noted before the day that was noted then stays */
    void keep(String replaced, String survivor, @Nullable LocalDate since) {
        jdbc.update(KEEP, replaced, survivor, since);
    }

    /** The record stands for itself again. */
    void forget(String replaced) {
        jdbc.update("DELETE FROM xinglin.merged_resident WHERE replaced = ?", replaced);
    }
}
