package io.github.driftfire.webapp.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line for each server that was tried: what it is, how soon it showed the page, and how the tests went. Public for Ant, which calls it. */
public final class Scoreboard {
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");

    private Scoreboard() {}

    /** @param arguments the directory of reports, which has one for each server */
    public static void main(String[] arguments) throws IOException {
        StringBuilder table = new StringBuilder();
        line(table, "server", "version", "first page, s", "tests", "failed", "skipped");
        try (Stream<Path> entries = Files.list(Path.of(arguments[0]))) {
            for (Path server : entries.filter(Files::isDirectory).sorted().toList()) {
                line(table, score(server));
            }
        }
        System.out.print(table);
    }

    private static Object[] score(Path server) throws IOException {
        Properties start = new Properties();
        Path file = server.resolve(FirstPage.FILE);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                start.load(in);
            }
        }
        long tests = 0;
        long failed = 0;
        long skipped = 0;
        for (String suite : suites(server)) {
            tests += number(suite, "tests");
            failed += number(suite, "failures") + number(suite, "errors");
            skipped += number(suite, "skipped");
        }
        String millis = start.getProperty(FirstPage.MILLIS);
        String seconds = millis == null ? "never" : String.format(Locale.ROOT, "%.1f", Long.parseLong(millis) / 1e3);
        return new Object[] {
            server.getFileName(), start.getProperty(FirstPage.VERSION, "?"), seconds, tests, failed, skipped
        };
    }

    private static List<String> suites(Path server) throws IOException {
        List<String> suites = new ArrayList<>();
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(server, "TEST-*.xml")) {
            for (Path report : reports) {
                Matcher suite = SUITE.matcher(Files.readString(report));
                if (suite.find()) {
                    suites.add(suite.group());
                }
            }
        }
        return suites;
    }

    private static long number(String suite, String attribute) {
        Matcher value = Pattern.compile("\\b" + attribute + "=\"(\\d+)\"").matcher(suite);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }

    private static void line(StringBuilder table, Object... cells) {
        table.append(String.format(Locale.ROOT, "%-14s %-14s %14s %6s %7s %7s%n", cells));
    }
}
