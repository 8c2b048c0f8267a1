package io.github.driftfire.webapp.server;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive as it was built, and with a second game. */
final class Archives {
    /** As the build sets it. */
    static final int MAX_PLAYERS = 60;

    private Archives() {}

    /** @param name of the file, from which the server makes the context path */
    static WebArchive driftfire(String name) {
        return ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(new File(System.getProperty("driftfire.war")))
                .as(WebArchive.class);
    }

    /**
     * With options of this deployment alone.
     *
     * @param options by the names that the jar has for them
     */
    static WebArchive with(String name, Map<String, String> options) {
        StringBuilder xml =
                new StringBuilder("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">");
        options.forEach((option, value) -> xml.append("<context-param><param-name>driftfire.")
                .append(option)
                .append("</param-name><param-value>")
                .append(value)
                .append("</param-value></context-param>"));
        return driftfire(name)
                .setWebXML(new StringAsset(xml.append("</web-app>").toString()));
    }

    /** Two pages of one address have more connections, to room and lobby, than the build allows one. */
    static WebArchive withManyConnections(String name) {
        return with(name, Map.of("max-per-address", "16"));
    }

    /** With the jar of orbs beside the others, as an operator adds it. */
    static WebArchive withOrbs(String name) {
        return withOrbs(name, Map.of());
    }

    /** The same with options of this deployment alone. */
    static WebArchive withOrbs(String name, Map<String, String> more) {
        Map<String, String> options = new HashMap<>(more);
        options.put("room", "arena,duel,orbs=orbs");
        return with(name, options).addAsLibrary(new File(System.getProperty("orbs.jar")));
    }
}
