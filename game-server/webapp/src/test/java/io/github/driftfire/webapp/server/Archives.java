package io.github.driftfire.webapp.server;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive as it was built, with a second game as an operator adds one: its jar beside the others. */
final class Archives {
    /** As the build sets it. */
    static final int MAX_PLAYERS = 60;

    private Archives() {}

    /** @param name of the file, from which the server makes the context path */
    static WebArchive driftfire(String name) {
        return ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(new File(System.getProperty("driftfire.war")))
                .as(WebArchive.class)
                .addAsLibrary(new File(System.getProperty("orbs.jar")));
    }
}
