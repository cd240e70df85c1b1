package org.xinglin.journey;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.ResourceChanged;

/** Runs in the servers under test: notes each day that it is told of, so that one told twice is there twice. */
@Component
class DayDiary implements ChangeListener {

    private final JdbcTemplate jdbc;

    DayDiary(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE IF NOT EXISTS diary (place bigserial, patient text, day text)");
    }

    @Override
    public String name() {
        return "day-diary";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public Set<String> days() {
        return Set.of("chronic-fact", "follow-up-year", "constitution-response", "constitution-review");
    }

    @Override
    public void on(ResourceChanged change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void on(DayReached day) {
        jdbc.update(
                "INSERT INTO diary (patient, day) VALUES (?, ?)", day.patient(), day.kind() + " " + day.reference());
    }
}
