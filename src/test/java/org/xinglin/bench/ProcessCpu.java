package org.xinglin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time that processes have used, as Linux counts it (proc(5), {@code /proc/pid/stat}), and their memory. */
final class ProcessCpu {

    /** Clock ticks are a hundredth of a second on every Linux that Java runs on. */
    private static final int MILLIS_A_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;
    private static final int KIBIBYTE = 1024;

    private ProcessCpu() {}

    /** Milliseconds, none for a process that has gone meanwhile. */
    static long of(long pid) throws IOException {
        return ticks(pid, USER, SYSTEM) * MILLIS_A_TICK;
    }

    /** With that of its children that have ended. */
    static long withEnded(long pid) throws IOException {
        return ticks(pid, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM) * MILLIS_A_TICK;
    }

    private static long ticks(long pid, int... fields) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String stat = Files.readString(process.resolve("stat"));
            // After the name, which stands in brackets and may hold anything.
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field]);
            }
            return sum;
        } catch (IOException gone) {
            // While its file is open, a process that ends is "no such process"; before that, its file is none.
            if (Files.exists(process)) {
                throw gone;
            }
            return 0;
        }
    }

    static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTE)
                .findFirst()
                .orElse(0);
    }
}
