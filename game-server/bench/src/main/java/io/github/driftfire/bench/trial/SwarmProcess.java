package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.Swarm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A swarm as a process of its own, on the second core if the machine has two. */
final class SwarmProcess {
    private SwarmProcess() {}

    /**
     * Runs one to its end.
     *
     * @param longestSeconds after which it is ended
     * @return its report
     */
    static String run(String address, List<String> options, int longestSeconds) throws IOException {
        Path report = Files.createTempFile("swarm", ".json");
        Path said = Files.createTempFile("swarm", ".txt");
        try {
            List<String> command = new ArrayList<>();
            if (ServerProcess.hasTwoCores()) {
                command.addAll(List.of("taskset", "-c", "1"));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Swarm.class.getName(), address));
            command.addAll(options);
            command.add("--json=" + report);
            Process swarm = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            await(swarm, longestSeconds);
            String json = Files.readString(report);
            if (json.isEmpty()) {
                throw new IOException("the swarm gave no report: " + Files.readString(said, StandardCharsets.UTF_8));
            }
            return json;
        } finally {
            Files.delete(report);
            Files.delete(said);
        }
    }

    /** Waits for a process to end, and ends it if that takes too long. */
    static void await(Process process, int longestSeconds) throws IOException {
        try {
            if (!process.waitFor(longestSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("a process did not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
