package dev.dateline.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the connections that are then made to just these addresses, and refuses a name of which any address is
 * not allowed: a name that answers differently the next time is judged anew, and there is no gap between judging and connecting.
 */
final class GuardedResolver implements DnsResolver {
    /** More are not tried: each one that does not answer costs a connect timeout. */
    private static final int MOST = 3;

    /** Looks a name up. */
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    private final Names names;
    private final Predicate<InetAddress> allowed;

    GuardedResolver(Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.lookUp(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new PrivateAddressException(host + " is at " + address.getHostAddress()
                        + ", which is not on the public internet; --allow-private lets it be fetched");
            }
        }
        return addresses.length <= MOST ? addresses : Arrays.copyOf(addresses, MOST);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException(String message) {
            super(message);
        }
    }
}
