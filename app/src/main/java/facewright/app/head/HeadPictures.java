package facewright.app.head;

import java.net.URL;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** Pictures of the people of the product. */
public final class HeadPictures {
    private HeadPictures() {}

    /**
     * A square picture of a person; it appears once it is read, which happens in the background.
     *
     * @param name of the person
     * @param size of the sides, pixels
     */
    public static ImageView of(String name, double size) {
        String file = name.toLowerCase(Locale.ROOT) + ".png";
        URL address = HeadPictures.class.getResource(file);
        if (address == null) {
            throw new IllegalStateException("the product was built without " + file);
        }
        ImageView view = new ImageView(new Image(address.toExternalForm(), true));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        return view;
    }
}
