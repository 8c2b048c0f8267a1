package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The runnable jar as a process of its own, on any port. */
final class JarServer {
    static final JarServer NONE = new JarServer(null, "");

    private static final Pattern ADDRESS = Pattern.compile("http://(127\\.0\\.0\\.1:\\d+)/");

    private final @Nullable Process process;
    private final String hostAndPort;

    private JarServer(@Nullable Process process, String hostAndPort) {
        this.process = process;
        this.hostAndPort = hostAndPort;
    }

    static JarServer start(String... options) throws IOException {
        Path jar = Path.of(System.getProperty("driftfire.root"), "game-server/standalone/target/driftfire.jar");
        assertTrue(Files.exists(jar), jar + " is missing: build game-server/standalone as well");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString(), "--port=0"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DRIFTFIRE_DATA", "none");
        Process started = builder.start();
        BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher up = ADDRESS.matcher(line);
            if (up.find()) {
                return new JarServer(started, up.group(1));
            }
        }
        throw new AssertionError("the server did not come up: " + said);
    }

    String hostAndPort() {
        return hostAndPort;
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), "the server did not end");
        }
    }
}
