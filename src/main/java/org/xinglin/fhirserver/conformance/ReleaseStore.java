package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xinglin.fhirserver.Caller;

/**
 * Keeps the release's conformance resources readable over the API.
 *
 * <p>A restart of the same release stores nothing: the fingerprint of what is stored stands beside it. Of two nodes
 * that start together the second waits for the first and then finds its work done. The fingerprint is written last, so
 * a node killed in between leaves work that the next start does again, to the same result.
 */
public final class ReleaseStore {

    /** The task that stores the release's own conformance resources; the one write that clients' rules do not bind. */
    public static final String LOADING = "release-loading";

    private static final Logger log = LoggerFactory.getLogger(ReleaseStore.class);

    private final ReleasedConformance released;
    private final IFhirSystemDao<Bundle, Meta> systemDao;
    private final DataSource dataSource;

    ReleaseStore(ReleasedConformance released, IFhirSystemDao<Bundle, Meta> systemDao, DataSource dataSource) {
        this.released = released;
        this.systemDao = systemDao;
        this.dataSource = dataSource;
    }

    /** @throws IllegalStateException if the database fails */
    public void bringUpToDate() {
        // A bare connection, unknown to Spring: the library insists on opening its own transaction.
        try (Connection session = dataSource.getConnection()) {
            session.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(session, true));
            jdbc.sql("LOCK TABLE xinglin.conformance_release IN EXCLUSIVE MODE").update();
            Optional<String> stored = jdbc.sql("SELECT fingerprint FROM xinglin.conformance_release")
                    .query(String.class)
                    .optional();
            if (stored.filter(released.fingerprint()::equals).isEmpty()) {
                store(jdbc);
            }
            session.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The release's conformance resources could not be stored", e);
        }
    }

    private void store(JdbcClient jdbc) {
        systemDao.transaction(Caller.task(LOADING).newRequest(), bundle());
        jdbc.sql("INSERT INTO xinglin.conformance_release (fingerprint) VALUES (?)"
                        + " ON CONFLICT (only_row) DO UPDATE SET fingerprint = excluded.fingerprint, loaded_at = now()")
                .param(released.fingerprint())
                .update();
        log.info(
                "Stored {} conformance resources of this release",
                released.all().size());
    }

    private Bundle bundle() {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.TRANSACTION);
        for (Resource resource : released.all()) {
            bundle.addEntry()
                    .setResource(resource.copy())
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return bundle;
    }
}
