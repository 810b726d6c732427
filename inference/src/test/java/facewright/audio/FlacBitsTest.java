package facewright.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlacBitsTest {
    /** Whatever stands before it, a run has as many zeros as it was given, and one one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 23, 24, 25, 47, 48, 49, 56, 57, 64, 72, 73, 500})
    void runsHaveTheirLength(int zeros) {
        for (int before = 0; before < 8; before++) {
            FlacBits bits = new FlacBits();
            bits.write(-1, before);
            bits.writeUnary(zeros);
            bits.write(0b101, 3);
            bits.align();
            String all = text(bits);
            String wanted = "1".repeat(before) + "0".repeat(zeros) + "1" + "101";
            assertEquals(wanted, all.substring(0, wanted.length()), before + " bits before");
            assertEquals((wanted.length() + 7) / 8, bits.length(), before + " bits before");
        }
    }

    @Test
    void numbersKeepTheirLowestBits() {
        long value = 0x9_8765_4321L;
        for (int before = 0; before < 8; before++) {
            for (int width = 0; width <= 36; width++) {
                FlacBits bits = new FlacBits();
                bits.write(0, before);
                bits.write(value, width);
                bits.write(1, 1);
                bits.align();
                String low = "0".repeat(36) + Long.toBinaryString(value);
                String wanted = "0".repeat(before) + low.substring(low.length() - width) + "1";
                assertEquals(wanted, text(bits).substring(0, wanted.length()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "7f, 7f",
        "80, c280",
        "7ff, dfbf",
        "800, e0a080",
        "ffff, efbfbf",
        "10000, f0908080",
        "1fffff, f7bfbfbf",
        "200000, f888808080",
        "3ffffff, fbbfbfbfbf",
        "4000000, fc8480808080",
        "7fffffff, fdbfbfbfbfbf"
    })
    void frameNumbersHaveTheFormOfUtf8(String number, String wanted) {
        FlacBits bits = new FlacBits();
        bits.writeUtf8(Integer.parseInt(number, 16));
        assertArrayEquals(HexFormat.of().parseHex(wanted), bits.toArray());
    }

    /** The check values that the catalogue of these checksums gives for the digits 1 to 9. */
    @Test
    void checksumsAreThoseOfTheCatalogue() {
        FlacBits bits = new FlacBits();
        bits.write(new byte[] {0, '1', '2', '3', '4', '5', '6', '7', '8', '9'});
        assertEquals(0xf4, bits.crc8(1));
        assertEquals(0xfee8, bits.crc16(1));
    }

    private static String text(FlacBits bits) {
        byte[] bytes = bits.toArray();
        String digits = new BigInteger(1, bytes).toString(2);
        return "0".repeat(8 * bytes.length - digits.length()) + digits;
    }
}
