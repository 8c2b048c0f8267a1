package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.Deletion;
import io.github.driftfire.endpoint.PersonalDataReport;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.players.SessionToken;
import io.github.driftfire.engine.results.PersonalData;
import io.github.driftfire.engine.results.PersonalDataAnswer;
import io.github.driftfire.engine.results.PersonalDataRequests;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.model.protocol.DeviceKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Export and deletion of what is stored of a player, who is known by the device key in a header: never in an address, which logs and histories keep.
 * A player with an account must be signed in by it as well.
 * A request does not wait: it is answered with 202 until it is done, and is to be sent again. Thread-safe.
 */
final class PersonalDataApi {
    static final String EXPORT = BoardApi.ROOT + "me/export";
    static final String DELETE = BoardApi.ROOT + "me/delete";

    /** A page elsewhere cannot send it: no answer here allows it to. */
    static final String DEVICE_HEADER = "Driftfire-Device";

    private static final String RETRY_AFTER = "Retry-After";

    private final PlayHost host;
    private final RequestRates rates;

    /** @param rates the same for all of the API */
    PersonalDataApi(PlayHost host, RequestRates rates) {
        this.host = host;
        this.rates = rates;
    }

    static boolean has(String path) {
        return path.equals(EXPORT) || path.equals(DELETE);
    }

    /** @param path one that {@link #has} knows */
    Answer answer(String method, String path, Function<String, @Nullable String> header, ClientAddress client) {
        if (!rates.take(client.group())) {
            return Answer.tooManyRequests();
        }
        if (!method.equals("POST")) {
            return Answer.error(405, "Method Not Allowed").with("Allow", "POST");
        }
        String origin = header.apply("Origin");
        if (origin != null && !host.allows(origin, header.apply("Host"))) {
            return Answer.error(403, "Forbidden: not from a page of another site");
        }
        String key = header.apply(DEVICE_HEADER);
        if (key == null || !DeviceKey.isValid(key)) {
            return Answer.noDeviceKey();
        }
        String token = Cookies.find(Cookies.SESSION, origin, header.apply("Cookie"));
        String session = token == null || !SessionToken.isValid(token) ? "" : SessionToken.hash(token);
        PersonalDataRequests requests = host.rooms().results().personalData();
        String device = ClientIdentity.hash(key);
        PersonalDataAnswer answer = requests == null
                ? null
                : path.equals(EXPORT) ? requests.export(device, session) : requests.delete(device, session);
        return answer == null ? unavailable() : of(device, answer);
    }

    private Answer of(String device, PersonalDataAnswer answer) {
        return switch (answer.state()) {
            case PENDING -> Answer.error(202, "Accepted: ask again").with(RETRY_AFTER, "1");
            case UNAVAILABLE -> unavailable();
            case REFUSED -> Answer.error(403, "Sign in first: the player of this device has an account");
            case DONE -> {
                PersonalData data = answer.data();
                yield data == null
                        ? Answer.json(200, host.messages().text(new Deletion(answer.deleted())))
                        : Answer.json(200, host.messages().text(PersonalDataReport.of(device, data)))
                                .with("Content-Disposition", "attachment; filename=\"driftfire-data.json\"");
            }
        };
    }

    private static Answer unavailable() {
        return Answer.error(503, "Service Unavailable: the database does not answer, or too many ask")
                .with(RETRY_AFTER, "10");
    }
}
