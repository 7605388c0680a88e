package io.github.autoscaleanalysis.scale.run;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a dashboard is: checked, and shown without what may be secret. */
final class DashboardAddress {

    private static final String RESULTS = "/api/results";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}", Pattern.CASE_INSENSITIVE);
    private static final int LAST_PORT = 65_535;

    private DashboardAddress() {}

    /** The place of the results under a base. */
    static URI results(URI base, PlainHttp plainHttp) {
        String scheme = lower(base.getScheme());
        if ((!scheme.equals("http") && !scheme.equals("https")) || base.getHost() == null) {
            throw new IllegalArgumentException("no http or https URL with a host: " + shown(base));
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("a URL with user, query or fragment is no base: " + shown(base));
        }
        if (base.getPort() == 0 || base.getPort() > LAST_PORT) {
            throw new IllegalArgumentException("port " + base.getPort() + " is not from 1 to " + LAST_PORT);
        }
        if (scheme.equals("http") && plainHttp == PlainHttp.LOOPBACK_ONLY && !isLoopback(base.getHost())) {
            throw new IllegalArgumentException("plain http would show the token on the way to " + shown(base)
                    + "; use https, or choose PlainHttp." + PlainHttp.ANYWHERE);
        }
        return URI.create(origin(base) + base.getRawPath().replaceFirst("/+$", "") + RESULTS);
    }

    /**
     * Where a redirect leads, if it stays at the same origin: scheme, host and port. The place is put together from the
     * origin that is trusted and the target's path and query, so that no other part of the target is ever used.
     */
    static Optional<URI> sameOrigin(URI from, URI target) {
        if (target.getHost() == null || !origin(target).equals(origin(from))) {
            return Optional.empty();
        }
        String query = target.getRawQuery();
        return Optional.of(URI.create(origin(from) + target.getRawPath() + (query == null ? "" : "?" + query)));
    }

    /** Scheme, host and port, if it is not the scheme's own. */
    static String origin(URI place) {
        String scheme = lower(place.getScheme());
        int port = place.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + lower(place.getHost()) + (usual ? "" : ":" + port);
    }

    /** A URL without user, password, query and fragment, even where it is not well formed. */
    static String shown(URI place) {
        if (place.getHost() != null) {
            return origin(place) + place.getRawPath();
        }
        String text = place.toString();
        return text.matches("[^@?#]*") ? text : place.getScheme() + ":…";
    }

    private static boolean isLoopback(String host) {
        if (!host.startsWith("[")) {
            return LOOPBACK.matcher(host).matches();
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress(); // a literal: nothing is looked up
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
