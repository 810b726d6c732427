package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.RigChannels;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInHeadTest {
    private final FaceHead head = BuiltInHead.load();

    @Test
    void hasAllArkitChannelsInOrder() {
        int standard = RigChannels.ARKIT.size();
        assertEquals(RigChannels.ARKIT, head.channelNames().subList(0, standard));
        assertEquals(
                RigChannels.PRODUCT,
                head.channelNames().subList(standard, head.channelNames().size()));
        head.rig()
                .channels()
                .forEach(shape -> assertTrue(shape.size() > 0, shape.name() + " moves nothing"));
    }

    @Test
    void hasAboutSixThousandVertices() {
        int count = head.topology().vertexCount();
        assertTrue(count >= 5000 && count <= 6500, "vertices: " + count);
    }

    @Test
    void namesTheRegionsThatOthersRelyOn() {
        for (String name :
                List.of(
                        "lips",
                        "inner-lips",
                        "upper-face",
                        "forehead",
                        "eyes",
                        "jaw",
                        "neck",
                        "scalp",
                        "face",
                        "mirror")) {
            assertTrue(head.region(name).orElseThrow().size() > 0, name);
        }
        assertTrue(head.landmarks().containsKey("lip-upper-inner"));
        assertTrue(head.landmarks().containsKey("lip-lower-inner"));
        assertTrue(head.landmarks().containsKey("landmark-67"));
    }
}
