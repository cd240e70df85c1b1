package org.xinglin.contract.fhir.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.duty.PlaceMoves.Move;

/** Table {@code xinglin.organisation_move}, which the database writes when an organisation moves. */
@Component
final class MoveHistory {

    private static final String ORGANIZATION = "Organization/";

    private static final String MOVES = """
            SELECT other.fhir_id, at, what = 'came' FROM public.hfj_resource place
            JOIN xinglin.organisation_move move ON move.organisation = place.res_id
            JOIN public.hfj_resource other ON other.res_id = move.ancestor
            WHERE place.res_type = 'Organization' AND place.fhir_id = ? AND what IN ('came', 'went')""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MoveHistory(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** @param organization its address */
    List<Move> of(String organization) {
        return jdbc.query(
                MOVES,
                (row, number) -> new Move(
                        ORGANIZATION + row.getString(1),
                        row.getObject(2, OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        row.getBoolean(3)),
                organization.substring(ORGANIZATION.length()));
    }
}
