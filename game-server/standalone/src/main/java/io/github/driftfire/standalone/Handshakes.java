package io.github.driftfire.standalone;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.Utils;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.jspecify.annotations.Nullable;

/** Upgrade requests and their answers, between Grizzly's packets and Tyrus's. */
final class Handshakes {
    private static final int FORBIDDEN = 403;
    private static final int UPGRADE_REQUIRED = 426;
    private static final String WEBSOCKET_VERSION = "13";

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
            List<String> values = new ArrayList<>();
            for (String value : packet.getHeaders().values(name)) {
                values.addAll(Utils.parseHeaderValue(value.trim()));
            }
            request.getHeaders().put(name, values);
        }
        return request;
    }

    static void accept(FilterChainContext ctx, HttpRequestPacket packet, UpgradeResponse response) {
        HttpResponsePacket answer = answer(packet, HttpStatus.SWITCHING_PROTOCOLS_101);
        response.getHeaders().forEach((name, values) -> answer.setHeader(name, Utils.getHeaderFromList(values)));
        ctx.write(HttpContent.builder(answer).build());
    }

    /** Why Tyrus refuses: it calls a request that is no proper upgrade a mistake of its own. */
    static HttpStatus refusal(UpgradeResponse response) {
        return switch (response.getStatus()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN_403;
            case UPGRADE_REQUIRED -> HttpStatus.newHttpStatus(UPGRADE_REQUIRED, "Upgrade Required");
            default -> HttpStatus.BAD_REQUEST_400;
        };
    }

    /** Says no and ends the connection: what follows a refused upgrade on it is anybody's guess. */
    static void refuse(FilterChainContext ctx, HttpRequestPacket packet, HttpStatus status) {
        HttpResponsePacket answer = answer(packet, status);
        byte[] text = PlainErrors.text(status.getStatusCode(), status.getReasonPhrase())
                .getBytes(StandardCharsets.UTF_8);
        answer.setContentType(PlainErrors.CONTENT_TYPE);
        answer.setContentLength(text.length);
        answer.setHeader(Header.Connection, "close");
        if (status.getStatusCode() == UPGRADE_REQUIRED) {
            answer.setHeader(UpgradeRequest.SEC_WEBSOCKET_VERSION, WEBSOCKET_VERSION);
        }
        Buffer body = Buffers.wrap(ctx.getMemoryManager(), text);
        ctx.write(HttpContent.builder(answer).content(body).last(true).build());
        ctx.getConnection().closeSilently();
    }

    private static HttpResponsePacket answer(HttpRequestPacket packet, HttpStatus status) {
        HttpResponsePacket answer = packet.getResponse();
        answer.setProtocol(Protocol.HTTP_1_1);
        answer.setStatus(status);
        return answer;
    }
}
