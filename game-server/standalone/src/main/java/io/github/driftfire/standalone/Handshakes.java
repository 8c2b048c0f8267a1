package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.Refusals.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.Utils;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.jspecify.annotations.Nullable;

/** Upgrade requests and their answers, between Grizzly's packets and Tyrus's. */
final class Handshakes {

    /** Tyrus's own, which has it log what the client says. */
    private static final String TRACING = "X-Tyrus-Tracing-";

    private Handshakes() {}

    /** The request as Tyrus wants it; {@code null} if it cannot be an upgrade to anything. */
    static @Nullable UpgradeRequest request(HttpRequestPacket packet) {
        if (packet.getMethod() != Method.GET || packet.getProtocol() != Protocol.HTTP_1_1) {
            return null;
        }
        RequestContext request;
        try {
            request = RequestContext.Builder.create()
                    .requestURI(new URI(packet.getRequestURI()))
                    .queryString(packet.getQueryString())
                    .secure(packet.isSecure())
                    .remoteAddr(packet.getRemoteAddress())
                    .serverAddr(packet.getLocalAddress())
                    .serverPort(packet.getLocalPort())
                    .tyrusProperties(Map.of())
                    .build();
        } catch (URISyntaxException e) {
            return null;
        }
        for (String name : packet.getHeaders().names()) {
            if (name.regionMatches(true, 0, TRACING, 0, TRACING.length())) {
                continue;
            }
            List<String> values = new ArrayList<>();
            for (String value : packet.getHeaders().values(name)) {
                values.addAll(Utils.parseHeaderValue(value.trim()));
            }
            request.getHeaders().put(name, values);
        }
        // Tyrus takes lists for other names; what is in them has been checked.
        request.getHeaders().put(UpgradeRequest.UPGRADE, List.of(UpgradeRequest.WEBSOCKET));
        return request;
    }

    static void accept(FilterChainContext ctx, HttpRequestPacket packet, UpgradeResponse response) {
        HttpResponsePacket answer = answer(packet, HttpStatus.SWITCHING_PROTOCOLS_101);
        response.getHeaders().forEach((name, values) -> answer.setHeader(name, Utils.getHeaderFromList(values)));
        ctx.write(HttpContent.builder(answer).build());
    }

    /** Why Tyrus refuses: it calls a request that is no proper upgrade a mistake of its own. */
    static Refusal refusal(UpgradeResponse response) {
        return switch (response.getStatus()) {
            case Refusal.FORBIDDEN -> new Refusal(Refusal.FORBIDDEN, "a foreign origin", Reason.ORIGIN);
            case Refusal.UPGRADE_REQUIRED -> Refusal.ofUpgrade(Reason.VERSION, "another version than 13");
            default -> Refusal.ofUpgrade(Reason.OTHER, "no proper upgrade");
        };
    }

    private static HttpResponsePacket answer(HttpRequestPacket packet, HttpStatus status) {
        HttpResponsePacket answer = packet.getResponse();
        answer.setProtocol(Protocol.HTTP_1_1);
        answer.setStatus(status);
        return answer;
    }
}
