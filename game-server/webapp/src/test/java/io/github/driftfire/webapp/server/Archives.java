package io.github.driftfire.webapp.server;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive as it was built, and with a second game. */
final class Archives {
    /** As the build sets it. */
    static final int MAX_PLAYERS = 60;

    /** Rooms of this deployment alone: the build gives all others no room of orbs. */
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>driftfire.room</param-name>
                <param-value>arena,duel,orbs=orbs</param-value>
              </context-param>
            </web-app>
            """;

    /** Two pages of one address have more connections, to room and lobby, than the build allows one. */
    private static final String MANY_CONNECTIONS = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>driftfire.max-per-address</param-name>
                <param-value>16</param-value>
              </context-param>
            </web-app>
            """;

    private Archives() {}

    /** @param name of the file, from which the server makes the context path */
    static WebArchive driftfire(String name) {
        return ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(new File(System.getProperty("driftfire.war")))
                .as(WebArchive.class);
    }

    /** For several browsers at a time. */
    static WebArchive withManyConnections(String name) {
        return driftfire(name).setWebXML(new StringAsset(MANY_CONNECTIONS));
    }

    /** With the jar of orbs beside the others, as an operator adds it. */
    static WebArchive withOrbs(String name) {
        return driftfire(name)
                .addAsLibrary(new File(System.getProperty("orbs.jar")))
                .setWebXML(new StringAsset(WEB_XML));
    }
}
