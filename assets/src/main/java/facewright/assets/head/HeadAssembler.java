package facewright.assets.head;

import facewright.assets.head.cage.SkinMesh;
import facewright.assets.head.cage.SkinMeshBuilder;
import facewright.assets.head.parts.BustBase;
import facewright.assets.head.parts.Eyeball;
import facewright.assets.head.parts.PartMesh;
import facewright.assets.head.parts.Teeth;
import facewright.assets.head.parts.Tongue;
import facewright.assets.head.rig.HeadMesh;
import facewright.assets.head.rig.RigBuilder;
import facewright.assets.head.rig.RigDraft;
import facewright.assets.head.sculpt.DistanceField;
import facewright.domain.Corrective;
import facewright.domain.FaceAppearance;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.RigChannels;
import facewright.domain.RigShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds a head from a sculpture: mesh, rig and index sets, millimetres to metres. */
final class HeadAssembler {
    /** Stored in projects and exports. */
    static final String TOPOLOGY_ID = "facewright-head-1";

    private static final float METRES = .001f;

    private static final List<String> CHANNELS =
            Stream.concat(RigChannels.ARKIT.stream(), RigChannels.PRODUCT.stream()).toList();

    private HeadAssembler() {}

    static HeadMesh mesh(DistanceField sculpture) {
        SkinMesh skin = SkinMeshBuilder.build(sculpture);
        return new HeadMesh(
                skin,
                List.of(
                        Eyeball.build(true),
                        Eyeball.build(false),
                        Teeth.upper(),
                        Teeth.lower(),
                        Teeth.upperGum(),
                        Teeth.lowerGum(),
                        Tongue.build(),
                        BustBase.build(skin)));
    }

    static FaceHead assemble(String name, HeadMesh mesh, FaceAppearance appearance) {
        HeadIndex index = new HeadIndex(mesh);
        return new FaceHead(
                name, rig(mesh, topology(mesh)), appearance, index.regions(), index.landmarks());
    }

    /** Template, channels and correctives of a mesh, in metres. */
    static FaceRig rig(HeadMesh mesh, FaceTopology topology) {
        RigDraft draft = RigBuilder.build(mesh);
        FaceTemplate template = new FaceTemplate(topology, metres(mesh.positions()));
        List<RigShape> channels = new ArrayList<>();
        for (String channel : CHANNELS) {
            double[] field = draft.channels().get(channel);
            if (field == null) {
                throw new IllegalStateException("nobody made channel " + channel);
            }
            channels.add(RigShape.fromDense(channel, metres(field)));
        }
        List<Corrective> correctives = new ArrayList<>();
        draft.corrections()
                .forEach(
                        (key, field) ->
                                correctives.add(
                                        new Corrective(
                                                RigShape.fromDense(key, metres(field)),
                                                draft.factors(key).stream()
                                                        .map(HeadAssembler::factor)
                                                        .toList())));
        return new FaceRig(template, channels, correctives);
    }

    private static Corrective.Factor factor(RigDraft.Factor factor) {
        return new Corrective.Factor(CHANNELS.indexOf(factor.channel()), factor.complement());
    }

    private static float[] metres(double[] millimetres) {
        float[] result = new float[millimetres.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) millimetres[i] * METRES;
        }
        return result;
    }

    private static FaceTopology topology(HeadMesh mesh) {
        SkinMesh skin = mesh.skin();
        List<int[]> outside = new ArrayList<>();
        List<int[]> inside = new ArrayList<>();
        for (int[] t : skin.triangles()) {
            boolean mouth = true;
            for (int v : t) {
                mouth &= skin.coordinate(v) <= 3.01;
            }
            (mouth ? inside : outside).add(t);
        }
        List<int[]> triangles = new ArrayList<>();
        List<FaceTopology.Part> parts = new ArrayList<>();
        add(triangles, parts, "skin", "skin", outside, 0);
        add(triangles, parts, "mouth", "mouth", inside, 0);
        float[] texture = new float[2 * mesh.vertexCount()];
        double[] skinTexture = skin.texture();
        for (int i = 0; i < skinTexture.length; i++) {
            texture[i] = (float) skinTexture[i];
        }
        for (PartMesh part : mesh.parts()) {
            int first = mesh.firstVertex(part.name());
            add(triangles, parts, part.name(), part.material(), part.triangles(), first);
            for (int v = 0; v < part.size(); v++) {
                texture[2 * (first + v)] = (float) part.texture().get(v)[0];
                texture[2 * (first + v) + 1] = (float) part.texture().get(v)[1];
            }
        }
        int[] flat = triangles.stream().flatMapToInt(java.util.Arrays::stream).toArray();
        return new FaceTopology(TOPOLOGY_ID, mesh.vertexCount(), flat, texture, parts);
    }

    private static void add(
            List<int[]> all,
            List<FaceTopology.Part> parts,
            String name,
            String material,
            List<int[]> triangles,
            int firstVertex) {
        parts.add(new FaceTopology.Part(name, material, all.size(), triangles.size()));
        for (int[] t : triangles) {
            all.add(new int[] {t[0] + firstVertex, t[1] + firstVertex, t[2] + firstVertex});
        }
    }
}
