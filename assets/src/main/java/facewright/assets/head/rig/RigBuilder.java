package facewright.assets.head.rig;

import java.util.List;

/** Makes all channels and correctives of a head. */
public final class RigBuilder {
    private RigBuilder() {}

    /** Builds the rig; the same mesh gives the same bits. */
    public static RigDraft build(HeadMesh mesh) {
        RigDraft draft = new RigDraft();
        CageField cage = new CageField(mesh);
        new JawShapes(mesh).addTo(draft);
        new EyeShapes(mesh).addTo(draft);
        new MouthShapes(mesh, cage).addTo(draft);
        new UpperFaceShapes(cage).addTo(draft);
        new LipSeal(mesh).addTo(draft);
        return draft;
    }

    /** Upper and lower inner-lip vertices in turn, the middle pair first. */
    public static List<Integer> innerLipPairs(HeadMesh mesh) {
        return new LipSeal(mesh).pairs();
    }
}
