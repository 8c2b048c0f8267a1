package io.github.driftfire.webapp.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs the {@code asadmin} of the server that its jar lies in. The tests' adapter runs GlassFish by {@code modules/admin-cli.jar};
 * GlassFish 8 has none that runs by itself, so the build puts one there that is made of this class.
 */
final class AsAdmin {
    private AsAdmin() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        String asadmin = jar.resolve("../../bin/asadmin").normalize().toString();
        Process process = new ProcessBuilder(Stream.concat(Stream.of("bash", asadmin), Stream.of(arguments))
                        .toList())
                .inheritIO()
                .start();
        System.exit(process.waitFor());
    }
}
