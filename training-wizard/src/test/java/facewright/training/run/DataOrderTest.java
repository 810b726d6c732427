package facewright.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataOrderTest {
    private static final int[] FRAMES =
            IntStream.range(0, 103).map(i -> 50 + i * 7919 % 400).toArray();

    private static List<Integer> epoch(DataOrder order, long epoch) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < order.batchesPerEpoch(); i++) {
            long number = epoch * order.batchesPerEpoch() + i;
            assertEquals(epoch, order.epoch(number));
            Arrays.stream(order.batch(number)).forEach(all::add);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsEachExampleAtMostOncePerEpochInAnotherOrderEachTime(boolean bucket) {
        DataOrder order = new DataOrder(3, 0, FRAMES, 4, bucket);
        List<Integer> first = epoch(order, 0);
        assertEquals(100, first.size());
        assertEquals(100, first.stream().distinct().count());
        assertFalse(first.equals(epoch(order, 1)));
        assertFalse(first.equals(epoch(new DataOrder(4, 0, FRAMES, 4, bucket), 0)));
        assertFalse(first.equals(epoch(new DataOrder(3, 1, FRAMES, 4, bucket), 0)));
    }

    @Test
    void givesTheSameBatchWhereverOneBegins() {
        DataOrder whole = new DataOrder(3, 0, FRAMES, 4, true);
        epoch(whole, 0);
        epoch(whole, 1);
        assertArrayEquals(whole.batch(40), new DataOrder(3, 0, FRAMES, 4, true).batch(40));
    }

    @Test
    void putsSimilarLengthsIntoOneBatch() {
        assertTrue(
                3 * spread(new DataOrder(3, 0, FRAMES, 4, true))
                        < spread(new DataOrder(3, 0, FRAMES, 4, false)));
    }

    private static int spread(DataOrder order) {
        int sum = 0;
        for (int i = 0; i < order.batchesPerEpoch(); i++) {
            int[] lengths = Arrays.stream(order.batch(i)).map(e -> FRAMES[e]).sorted().toArray();
            sum += lengths[lengths.length - 1] - lengths[0];
        }
        return sum;
    }

    @Test
    void takesAllWhenThereAreFewerExamplesThanABatchHolds() {
        DataOrder order = new DataOrder(3, 0, new int[] {5, 6}, 16, true);
        assertEquals(1, order.batchesPerEpoch());
        assertEquals(2, order.batch(7).length);
    }
}
