package org.xinglin.access;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.xinglin.access.audit.AuditVerification;
import org.xinglin.fhirserver.OfflineDatabase;
import org.xinglin.fhirserver.RefusedStart;

/**
 * {@code audit verify}: reads the whole audit of the server that these settings describe, and says which row was changed, is missing or
 * was added. It ends with 0 if all is right, 1 if a row is not, 2 if that could not be found out.
 */
public final class AuditCommand implements ApplicationRunner, ExitCodeGenerator {

    /** The first argument of the command line that asks for it. */
    public static final String NAME = "audit";

    private static final Logger log = LoggerFactory.getLogger(AuditCommand.class);
    private static final int WRONG = 1;
    private static final int UNKNOWN = 2;
    private static final int SHOWN = 1000;

    private final DataSource dataSource;
    private int exitCode;

    /** Called by Spring, which knows no other beans than this and the database. */
    AuditCommand(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs the command.
     *
     * @param arguments of the command line
     * @return the exit code of the process
     */
    public static int run(String[] arguments) {
        SpringApplication application = new SpringApplicationBuilder(OfflineDatabase.class, AuditCommand.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .build();
        try {
            return SpringApplication.exit(application.run(arguments));
        } catch (RuntimeException told) {
            // Spring has said why.
            log.debug("The audit could not be verified", told);
            return UNKNOWN;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.getNonOptionArgs().equals(List.of(NAME, "verify"))) {
            throw new RefusedStart("This command is not known.", "Usage: audit verify");
        }
        List<String> faults;
        try {
            faults = new AuditVerification(dataSource).faults();
        } catch (SQLException e) {
            throw new RefusedStart(
                    "The audit cannot be read: " + e.getMessage(),
                    "See that the settings are those of the server, and that this release's server has been started once.");
        }
        faults.stream().limit(SHOWN).forEach(fault -> log.error("Audit: {}", fault));
        if (faults.isEmpty()) {
            log.info("Audit: every row is as it was written");
        } else {
            log.error("Audit: {} faults", faults.size());
            exitCode = WRONG;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
