package facewright.align.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneChainsTest {
    private static List<Integer> nodes(PhoneChains chains, int head) {
        List<Integer> nodes = new ArrayList<>();
        for (int link = head; link != PhoneChains.NONE; link = chains.previous(link)) {
            nodes.add(chains.node(link));
            assertEquals(2 * chains.node(link), chains.frame(link));
            assertEquals(-chains.node(link), chains.scoreBefore(link));
        }
        return nodes;
    }

    private static int add(PhoneChains chains, int node, int before) {
        return chains.add(node, 2 * node, -node, before);
    }

    @Test
    void keepsTheWaysThatGoOnWhenItSweeps() {
        PhoneChains chains = new PhoneChains();
        add(chains, 1, PhoneChains.NONE);
        int shared = add(chains, 2, PhoneChains.NONE);
        int left = add(chains, 3, shared);
        add(chains, 4, left);
        int right = add(chains, 5, shared);
        int[] heads = {right, PhoneChains.NONE, add(chains, 6, left), right};

        chains.sweep(heads);

        assertEquals(List.of(5, 2), nodes(chains, heads[0]));
        assertEquals(PhoneChains.NONE, heads[1]);
        assertEquals(List.of(6, 3, 2), nodes(chains, heads[2]));
        assertEquals(heads[0], heads[3]);
        // Four of six are left, so that this is the fifth.
        assertEquals(4, add(chains, 7, heads[2]));
    }

    @Test
    void growsWithTheWaysThatGoOnAndNotWithTime() {
        PhoneChains chains = new PhoneChains();
        int[] heads = {PhoneChains.NONE};
        int largest = 0;
        for (int i = 0; i < 500_000; i++) {
            if (chains.wantsSweep()) {
                chains.sweep(heads);
            }
            // A hundredth of the links belongs to the way.
            int link = add(chains, i, heads[0]);
            heads[0] = i % 100 == 0 ? link : heads[0];
            largest = Math.max(largest, link);
        }
        assertTrue(largest < 40_000, "grew to " + largest);
        List<Integer> nodes = nodes(chains, heads[0]);
        assertEquals(5_000, nodes.size());
        assertEquals(499_900, nodes.get(0));
        assertEquals(0, nodes.get(4_999));
    }
}
