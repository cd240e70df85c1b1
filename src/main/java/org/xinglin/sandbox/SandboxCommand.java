package org.xinglin.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.xinglin.fhirserver.ClockConfig;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.sandbox.domain.County;
import org.xinglin.sandbox.fhir.CountyLoading;
import org.xinglin.sandbox.fhir.CountyMark;
import org.xinglin.sandbox.fhir.CountyStore;
import org.xinglin.sandbox.fhir.LoadingFailed;
import org.xinglin.sandbox.fhir.RemoteStore;

/**
 * {@code sandbox --server=http://localhost:8080/fhir --residents=1000 [--seed=1] [--senders=4]}: loads a county into a
 * running server by HTTP. It starts no server and no database.
 *
 * <p>Loaded again, on whatever day, the same residents are put again, and nothing changes.
 */
public final class SandboxCommand implements ApplicationRunner {

    /** The first argument of the command line that asks for it. */
    public static final String NAME = "sandbox";

    private static final Logger log = LoggerFactory.getLogger(SandboxCommand.class);
    private static final String USAGE =
            "sandbox --server=http://localhost:8080/fhir --residents=1000 [--seed=1] [--senders=4]";

    private final Clock clock;

    /** Called by Spring, which knows no other beans than this and its clock. */
    SandboxCommand(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs the command.
     *
     * @param arguments of the command line
     * @return the exit code of the process
     */
    public static int run(String[] arguments) {
        SpringApplication application = new SpringApplicationBuilder(ClockConfig.class, SandboxCommand.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .build();
        return SpringApplication.exit(application.run(arguments));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String server = option(arguments, "server").orElseThrow(() -> wrong("--server is missing"));
        int residents =
                number(arguments, "residents", Integer::valueOf).orElseThrow(() -> wrong("--residents is missing"));
        long seed = number(arguments, "seed", Long::valueOf).orElse(Long.valueOf(SandboxProperties.SEED));
        int senders = number(arguments, "senders", Integer::valueOf).orElse(Integer.valueOf(SandboxProperties.SENDERS));
        try {
            load(new RemoteStore(server), residents, seed, senders);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (LoadingFailed e) {
            throw new RefusedStart(
                    String.valueOf(e.getMessage()), "Set right what the server says, and run the command again.");
        }
    }

    private void load(CountyStore store, int residents, long seed, int senders) {
        Optional<CountyMark> mark = store.mark();
        if (mark.isPresent() && mark.get().seed() != seed) {
            throw new RefusedStart(
                    "The server holds the county of seed " + mark.get().seed() + ", whose residents seed " + seed
                            + " would replace.",
                    "Load it with --seed=" + mark.get().seed() + ", or load into an empty server.");
        }
        LocalDate today = mark.map(CountyMark::today).orElseGet(() -> SandboxConfig.lastDay(clock));
        log.info("Sandbox: county of seed {} as of {}", seed, today);
        new CountyLoading(new County(ModelFiles.load(), seed, residents, today), store, senders).run();
    }

    private static Optional<String> option(ApplicationArguments arguments, String name) {
        return arguments.containsOption(name)
                ? arguments.getOptionValues(name).stream().findFirst()
                : Optional.empty();
    }

    private static <N> Optional<N> number(ApplicationArguments arguments, String name, Function<String, N> reading) {
        return option(arguments, name).map(text -> {
            try {
                return reading.apply(text);
            } catch (NumberFormatException e) {
                throw wrong("--" + name + "=" + text + " is not a whole number that fits");
            }
        });
    }

    private static RefusedStart wrong(String problem) {
        return new RefusedStart(problem, "Usage: " + USAGE);
    }
}
