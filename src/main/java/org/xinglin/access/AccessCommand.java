package org.xinglin.access;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.xinglin.access.registry.AccessFileCheck;
import org.xinglin.access.registry.AccessProperties;
import org.xinglin.fhirserver.RefusedStart;

/**
 * {@code access check <file>}: says what is wrong with a file of programs and people, by line. It starts no server and no
 * database; whether organisations and people are stored it cannot know.
 */
@EnableConfigurationProperties(AccessProperties.class)
public final class AccessCommand implements ApplicationRunner, ExitCodeGenerator {

    /** The first argument of the command line that asks for it. */
    public static final String NAME = "access";

    private static final Logger log = LoggerFactory.getLogger(AccessCommand.class);

    private final AccessProperties settings;
    private int exitCode;

    /** Called by Spring, which knows no other beans than this and its settings. */
    AccessCommand(AccessProperties settings) {
        this.settings = settings;
    }

    /**
     * Runs the command.
     *
     * @param arguments of the command line
     * @return the exit code of the process: 1 where the file is wrong
     */
    public static int run(String[] arguments) {
        SpringApplication application = new SpringApplicationBuilder(AccessCommand.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .build();
        return SpringApplication.exit(application.run(arguments));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        if (words.size() != 3 || !words.get(1).equals("check")) {
            throw new RefusedStart("用法不对 | This is no command.", "Usage: access check <file>");
        }
        Path file = Path.of(words.get(2));
        List<String> mistakes = AccessFileCheck.mistakes(file, settings);
        mistakes.forEach(mistake -> log.error("{}: {}", file, mistake));
        if (mistakes.isEmpty()) {
            log.info("{} 没有错误 | has no mistake", file);
        }
        exitCode = mistakes.isEmpty() ? 0 : 1;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
