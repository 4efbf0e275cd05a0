package dev.dateline.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Whether an address is one of the public internet: not this machine's, a private network's or a protocol's own. */
final class PublicAddresses implements Predicate<InetAddress> {
    private static final List<Block> NOT_PUBLIC = read("not-public.txt");

    @Override
    public boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> read(String resource) {
        try (InputStream in = PublicAddresses.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Block::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param length of the prefix, in bits */
    private record Block(byte[] prefix, int length) {
        static Block of(String line) {
            int slash = line.indexOf('/');
            try {
                // An address in digits is parsed, never looked up.
                return new Block(
                        InetAddress.getByName(line.substring(0, slash)).getAddress(),
                        Integer.parseInt(line.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("no address: " + line, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ prefix[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
