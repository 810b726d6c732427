package facewright.viewport;

import facewright.domain.FaceHead;
import facewright.viewport.mesh.Materials;
import facewright.viewport.render.ShadedPictures;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;

/** The shaded colour pictures of heads, painted once for all viewports. */
final class ShadedImages {
    private static final Map<FaceHead, CompletableFuture<Map<String, Image>>> PAINTED =
            Collections.synchronizedMap(new WeakHashMap<>());

    private ShadedImages() {}

    /** Paints the pictures now, and waits for them; any thread but the FX thread. */
    static void prepare(FaceHead head) {
        of(head).join();
    }

    private static CompletableFuture<Map<String, Image>> of(FaceHead head) {
        return PAINTED.computeIfAbsent(
                head,
                wanted ->
                        CompletableFuture.supplyAsync(
                                () -> paint(wanted), DrawingThread.executor()));
    }

    /** Hands over the pictures by material name, now or once they are painted. FX thread. */
    static void whenReady(FaceHead head, Consumer<Map<String, Image>> action) {
        CompletableFuture<Map<String, Image>> images = of(head);
        if (images.isDone()) {
            action.accept(images.join());
        } else {
            images.thenAccept(ready -> Platform.runLater(() -> action.accept(ready)));
        }
    }

    private static Map<String, Image> paint(FaceHead head) {
        Map<String, Image> images = new HashMap<>();
        ShadedPictures.of(head)
                .forEach((material, picture) -> images.put(material, Materials.picture(picture)));
        return images;
    }
}
