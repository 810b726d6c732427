package facewright.assets.head;

import facewright.assets.AssetsText;
import facewright.assets.head.identity.Identity;
import facewright.assets.head.identity.People;
import facewright.domain.FaceHead;
import facewright.domain.StudioException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The twelve people that the product brings along; the first is {@link BuiltInHead}. */
public final class Identities {
    private static final Map<String, SoftReference<FaceHead>> BUILT = new ConcurrentHashMap<>();

    private Identities() {}

    /** All identities, in the order in which people see them. */
    public static List<Identity> list() {
        return People.ALL;
    }

    /** Their names, in the same order. */
    public static List<String> names() {
        return People.ALL.stream().map(Identity::name).toList();
    }

    /**
     * The identity of this name; capitals do not matter.
     *
     * @throws StudioException when there is none; the text names all
     */
    public static Identity find(String name) throws StudioException {
        for (Identity identity : People.ALL) {
            if (identity.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return identity;
            }
        }
        throw new StudioException(
                AssetsText.of("head.identity.unknown", name, String.join(", ", names())));
    }

    /**
     * The head of the identity of this name, built once and kept while there is memory; see {@link
     * HeadBuilder} for how long it takes.
     *
     * @throws StudioException when there is no such identity
     */
    public static FaceHead load(String name) throws StudioException {
        Identity identity = find(name);
        SoftReference<FaceHead> kept = BUILT.get(identity.name());
        FaceHead head = kept == null ? null : kept.get();
        if (head == null) {
            head = HeadBuilder.build(identity);
            BUILT.put(identity.name(), new SoftReference<>(head));
        }
        return head;
    }
}
