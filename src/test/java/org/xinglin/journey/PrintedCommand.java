package org.xinglin.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that a page prints in a {@code console} block, with the output it prints below it. */
record PrintedCommand(String command, String output) {

    private static final Pattern BLOCK = Pattern.compile("```console\\n\\$ (.*?)\\n```", Pattern.DOTALL);

    static List<PrintedCommand> in(Path page) throws IOException {
        List<PrintedCommand> commands = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(page));
        while (blocks.find()) {
            commands.add(split(blocks.group(1)));
        }
        return commands;
    }

    /** A command ends with the first line at whose end no quote is open. */
    private static PrintedCommand split(String block) {
        int end = -1;
        do {
            end = block.indexOf('\n', end + 1);
            if (end < 0) {
                return new PrintedCommand(block, "");
            }
        } while (block.substring(0, end).chars().filter(c -> c == '\'').count() % 2 != 0);
        return new PrintedCommand(block.substring(0, end), block.substring(end + 1));
    }

    @Override
    public String toString() {
        return command.lines().findFirst().orElse("");
    }
}
