package org.linli.request.delivery.wire;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Whether an address is one of the world's, and not of this machine, this network or a tunnel into it (IANA special-purpose registries). */
final class PublicAddress {

    private record Block(byte[] prefix, int bits) {

        static Block of(String hex, int bits) {
            return new Block(HexFormat.of().parseHex(hex), bits);
        }

        boolean holds(byte[] address) {
            var whole = bits / Byte.SIZE;
            if (!Arrays.equals(prefix, 0, whole, address, 0, whole)) {
                return false;
            }
            var rest = Byte.SIZE - bits % Byte.SIZE;
            return rest == Byte.SIZE || (prefix[whole] & 0xff) >> rest == (address[whole] & 0xff) >> rest;
        }
    }

    private static final List<Block> SPECIAL_V4 = List.of(
            Block.of("00000000", 8),
            Block.of("0a000000", 8),
            Block.of("64400000", 10),
            Block.of("7f000000", 8),
            Block.of("a9fe0000", 16),
            Block.of("ac100000", 12),
            Block.of("c0000000", 24),
            Block.of("c0a80000", 16),
            Block.of("c6120000", 15),
            Block.of("e0000000", 3));

    /** Of version 6 only 2000::/3 is the world's; of that 6to4, Teredo and the documentation's are not. */
    private static final Block GLOBAL_V6 = Block.of("20000000000000000000000000000000", 3);

    private static final List<Block> SPECIAL_V6 = List.of(
            Block.of("20010000000000000000000000000000", 23),
            Block.of("20010db8000000000000000000000000", 32),
            Block.of("20020000000000000000000000000000", 16));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4
                ? SPECIAL_V4.stream().noneMatch(block -> block.holds(bytes))
                : GLOBAL_V6.holds(bytes) && SPECIAL_V6.stream().noneMatch(block -> block.holds(bytes));
    }
}
