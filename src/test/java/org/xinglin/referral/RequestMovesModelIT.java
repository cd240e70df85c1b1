package org.xinglin.referral;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** Whoever moves a request's task, by whatever way and beside whom: what is stored is what the published table allows. */
class RequestMovesModelIT {

    private static final int SEQUENTIAL = 150;
    private static final int MOVERS = 6;
    private static final int EACH = 25;
    private static final int SEQUENTIAL_OF_A_LONG_RUN = 2_000;

    /** Set {@code -Dxinglin.model.each} to try fewer. */
    private static final int EACH_OF_A_LONG_RUN = Integer.getInteger("xinglin.model.each", 3_000);

    @Test
    void eachAnswerIsTheTables() {
        RequestMovesModel model = new RequestMovesModel(RequestMovesModel.oneNode(), seed());
        model.oneByOne(SEQUENTIAL);
        model.holds();
    }

    @Test
    void manyAtOnceMakeNoIllegalState() throws Exception {
        RequestMovesModel model = new RequestMovesModel(RequestMovesModel.oneNode(), seed());
        model.atOnce(MOVERS, EACH);
        model.holds();
    }

    @Test
    @Tag("long")
    void twentyThousandMovesOnTwoNodesMakeNoIllegalState(@TempDir Path folder) throws Exception {
        XinglinServer first = GuardedServer.get();
        PGSimpleDataSource database = (PGSimpleDataSource) EmbeddedDatabase.of(first);
        try (XinglinServer second = GuardedServer.access()
                .setup(XinglinServer.in(folder))
                .environment("SPRING_DATASOURCE_URL", database.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()))
                .start()) {
            RequestMovesModel model = new RequestMovesModel(List.of(first, second), seed());
            model.oneByOne(Math.min(SEQUENTIAL_OF_A_LONG_RUN, EACH_OF_A_LONG_RUN));
            model.atOnce(MOVERS, EACH_OF_A_LONG_RUN);
            model.holds();
        }
    }

    /** Set {@code -Dxinglin.model.seed} to try again what a failure told. */
    private static long seed() {
        return Long.getLong("xinglin.model.seed", System.nanoTime());
    }
}
