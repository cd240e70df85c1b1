package org.xinglin.fhirserver.event;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Set;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * Runs in the server under test: notes each change of an Observation twice, as a resource and as a row, so that one that
 * is handled twice is there twice. It is slow, or fails, where the Observation's text asks for it.
 */
@Component
class EchoListener implements ChangeListener {

    static final String ECHOES = "urn:oid:1.2.3.4.5.6.7.8.10";
    static final String SLOW = "慢";
    static final String FAILING = "失败";

    private final DaoRegistry daos;
    private final JdbcTemplate jdbc;

    EchoListener(DaoRegistry daos, DataSource dataSource) {
        this.daos = daos;
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE IF NOT EXISTS echo (place bigserial, version text)");
    }

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public Set<String> types() {
        return Set.of("Observation");
    }

    @Override
    public void on(ResourceChanged change) {
        String version = change.reference() + "/" + change.version();
        Basic echo = new Basic();
        echo.addIdentifier().setSystem(ECHOES).setValue(version);
        echo.getCode().setText(change.change().name());
        daos.getResourceDao(Basic.class).create(echo, new SystemRequestDetails());
        jdbc.update("INSERT INTO echo (version) VALUES (?)", version);
        if (change.change() != ResourceChanged.Change.DELETED) {
            obey(daos.getResourceDao(Observation.class)
                    .read(new IdType("Observation", change.id()), new SystemRequestDetails())
                    .getCode()
                    .getText());
        }
    }

    private void obey(String text) {
        if (SLOW.equals(text)) {
            jdbc.execute("SELECT pg_sleep(0.1)");
        }
        if (FAILING.equals(text)) {
            throw new IllegalStateException("Told to fail\0");
        }
    }
}
